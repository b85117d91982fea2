import { boundaryPts, endPtsOf, ptsOf, type FrameTable } from '../time/frameTable'
import type { FrameIndex } from '../time/frameIndex'
import { spanAt, type FrameSpan } from '../time/frameSpan'
import { secondsOf } from '../time/timebase'

/** How long before a graphic span who plays is warned. */
export const WARN_SECONDS = 3

/**
 * The graphic span that comes next for who plays, where it begins within `seconds` of clip time; counted from the end of the
 * frame on screen to the first graphic one by their timestamps, forwards or backwards. Undefined inside a span.
 * @param spans in order and without overlap
 */
export function graphicAhead(
  table: FrameTable,
  spans: readonly FrameSpan[],
  shown: FrameIndex,
  direction: 1 | -1,
  seconds: number,
): FrameSpan | undefined {
  if (spanAt(spans, shown)) return undefined
  const next = direction > 0 ? spans.find(({ start }) => start > shown) : spans.findLast(({ end }) => end <= shown)
  if (!next) return undefined
  const ticks =
    direction > 0
      ? boundaryPts(table, next.start) - endPtsOf(table, shown)
      : ptsOf(table, shown) - boundaryPts(table, next.end)
  return secondsOf(ticks, table.timebase) <= seconds ? next : undefined
}
