import { endPtsOf, frameAtTicks, lastFrame, ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { isWalking, playbackStore } from '../../stores/playbackStore'
import { isInside, loopSpan } from './loop'

/** More frames than this are never left out at once: who plays backwards wants to see what happens. */
const MOST_FRAMES = 4
/** A picture that took longer has stopped the clock. */
const LATE_MS = 120

/**
 * The frame that is due `elapsedMs` of clip time after `shown` came up, going forward or back. Times are those of the frame
 * table; where nothing else is due yet it is `shown`.
 */
export function dueFrame(table: FrameTable, shown: FrameIndex, elapsedMs: number, direction: 1 | -1): FrameIndex {
  const { num, den } = table.timebase
  const ticks = ((elapsedMs / 1000) * den) / num
  // Backwards a frame is left at its start, that is as long after its end as it lasts.
  const at = direction > 0 ? ptsOf(table, shown) + ticks : endPtsOf(table, shown) - Math.max(ticks, 0.5)
  const due = frameAtTicks(table, at)
  return Math.abs(due - shown) <= MOST_FRAMES ? due : frameIndex(shown + direction * MOST_FRAMES)
}

/** Milliseconds of clip time between the showing of two frames. */
function clipMs(table: FrameTable, from: FrameIndex, to: FrameIndex, direction: 1 | -1): number {
  const ticks = direction > 0 ? ptsOf(table, to) - ptsOf(table, from) : endPtsOf(table, from) - endPtsOf(table, to)
  return (ticks * table.timebase.num * 1000) / table.timebase.den
}

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
      sinceMs += clipMs(table, shown, next, direction) / speed
      playbackStore.setState({ target: next })
    } else if (shown === (direction > 0 ? lastFrame(table) : 0)) {
      sinceMs = nowMs
      playbackStore.setState(isLooping ? { target: from } : { isPlaying: false })
    }
  })
  return () => cancelAnimationFrame(callback)
}
