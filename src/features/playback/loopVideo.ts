import { endPtsOf, ptsOf, type FrameTable } from '../../domain/time/frameTable'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { secondsOf } from '../../domain/time/timebase'
import { playbackStore } from '../../stores/playbackStore'
import { isInside, loopSpan } from './loop'

/** After a jump the element may still hand over pictures from before it; a jump that took longer is made again. */
const JUMP_MS = 600

export interface VideoLoop {
  /** @returns whether the picture belongs to what is looped; one that does not is not shown */
  takes(frame: FrameIndex): boolean
  /** Where playing begins that was asked for at `frame`. */
  entry(frame: FrameIndex): FrameIndex
  stop(): void
}

/**
 * Keeps a playing `<video>` inside the looped range. Its last picture stays as long as the frame table says, at the speed of
 * playing, before `jump` goes back to the first.
 */
export function loopVideo(table: FrameTable, jump: (to: FrameIndex) => void): VideoLoop {
  let timer: ReturnType<typeof setTimeout> | undefined
  let jumpedMs = Number.NEGATIVE_INFINITY
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    jumpedMs = Number.NEGATIVE_INFINITY
  }
  const goTo = (frame: FrameIndex) => {
    timer = undefined
    jumpedMs = performance.now()
    jump(frame)
  }
  return {
    takes(frame) {
      const span = loopSpan(table)
      if (!span) return true
      if (!isInside(span, frame)) {
        if (timer === undefined && performance.now() - jumpedMs > JUMP_MS) goTo(span.first)
        return false
      }
      if (frame < span.last) jumpedMs = Number.NEGATIVE_INFINITY
      // The old last picture, handed over once more while the jump is on its way.
      if (frame !== span.last || timer !== undefined || performance.now() - jumpedMs < JUMP_MS) return true
      const lastsMs = secondsOf(endPtsOf(table, frame) - ptsOf(table, frame), table.timebase) * 1000
      timer = setTimeout(() => goTo(span.first), lastsMs / playbackStore.getState().speed)
      return true
    },
    entry(frame) {
      const span = loopSpan(table)
      return span && !isInside(span, frame) ? span.first : frame
    },
    stop,
  }
}
