import { frameIndex, type FrameIndex } from './frameIndex'
import { endPtsOf, frameAtTicks, ptsOf, type FrameTable } from './frameTable'

/** More frames than this are never left out at once: who plays backwards wants to see what happens. */
const MOST_FRAMES = 4

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
export function msBetween(table: FrameTable, from: FrameIndex, to: FrameIndex, direction: 1 | -1): number {
  const ticks = direction > 0 ? ptsOf(table, to) - ptsOf(table, from) : endPtsOf(table, from) - endPtsOf(table, to)
  return (ticks * table.timebase.num * 1000) / table.timebase.den
}
