import { dueFrame, msBetween } from '../../domain/time/dueFrame'
import { frameIndex } from '../../domain/time/frameIndex'
import { lastFrame, type FrameTable } from '../../domain/time/frameTable'
import { isWalking, playbackStore } from '../../stores/playbackStore'
import { isInside, loopSpan } from './loop'

/** A picture that took longer has stopped the clock. */
const LATE_MS = 120

/**
 * Plays by asking for one exact frame after the other, for playing backwards and for clips that no `<video>` takes. Where
 * the decoder cannot follow, the clock waits for the picture. @returns what ends it
 */
export function walkFrames(table: FrameTable): () => void {
  /** When the shown frame was due. */
  let sinceMs = performance.now()
  let isAwaited = false
  let callback = requestAnimationFrame(function tick(nowMs) {
    const state = playbackStore.getState()
    if (!isWalking(state) || state.view?.table !== table) return
    callback = requestAnimationFrame(tick)
    const { shown, target, direction, speed, isLooping } = state
    if (shown !== target) {
      isAwaited = true
      return
    }
    if (isAwaited && nowMs - sinceMs > LATE_MS) sinceMs = nowMs
    isAwaited = false
    const due = dueFrame(table, shown, (nowMs - sinceMs) * speed, direction)
    const span = loopSpan(table)
    const { first, last } = span ?? { first: frameIndex(0), last: lastFrame(table) }
    const [from, to] = direction > 0 ? [first, last] : [last, first]
    if (span && (!isInside(span, shown) || (shown === to && due !== shown))) {
      sinceMs = nowMs
      playbackStore.setState({ target: from })
    } else if (due !== shown) {
      const next = span && !isInside(span, due) ? to : due
      sinceMs += msBetween(table, shown, next, direction) / speed
      playbackStore.setState({ target: next })
    } else if (shown === (direction > 0 ? lastFrame(table) : 0)) {
      sinceMs = nowMs
      playbackStore.setState(isLooping ? { target: from } : { isPlaying: false })
    }
  })
  return () => cancelAnimationFrame(callback)
}
