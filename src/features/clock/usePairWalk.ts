import { useEffect } from 'react'
import { dueFrame, msBetween } from '../../domain/time/dueFrame'
import { lastFrame } from '../../domain/time/frameTable'
import { isCovered } from '../../stores/graphicStore'
import { forgetPairWarnings, warnPair } from '../../stores/pairGraphic'
import { isBeyond, PAIR_SIDES, pairStore, playTo, usePair } from '../../stores/pairStore'

/** A picture that took longer has stopped the clock. */
const LATE_MS = 120

/**
 * Plays both clips by asking for one exact frame after the other; the clock waits for both pictures. Warns before a graphic
 * span of either, and stops where one of them comes to a frame that the viewer has not chosen to see.
 */
export function usePairWalk(): void {
  const isPlaying = usePair((state) => state.isPlaying)
  useEffect(() => {
    if (!isPlaying) return undefined
    /** When the shown frame was due. */
    let sinceMs = performance.now()
    let isAwaited = false
    let callback = requestAnimationFrame(function tick(nowMs) {
      callback = requestAnimationFrame(tick)
      const state = pairStore.getState()
      const { leading, direction, speed } = state
      const { view, target } = state[leading]
      const seen = PAIR_SIDES.filter((side) => state[side].view && !isBeyond(state, side)).map((side) => state[side])
      if (!view || seen.some((each) => each.shown !== each.target)) {
        isAwaited = true
        return
      }
      if (isAwaited && nowMs - sinceMs > LATE_MS) sinceMs = nowMs
      isAwaited = false
      const { table } = view
      warnPair()
      const due = dueFrame(table, target, (nowMs - sinceMs) * speed, direction)
      if (seen.some(({ choice, target: at }) => isCovered(choice, at))) pairStore.setState({ isPlaying: false })
      else if (due !== target) {
        sinceMs += msBetween(table, target, due, direction) / speed
        playTo(due)
      } else if (target === (direction > 0 ? lastFrame(table) : 0)) pairStore.setState({ isPlaying: false })
    })
    return () => {
      cancelAnimationFrame(callback)
      forgetPairWarnings()
    }
  }, [isPlaying])
}
