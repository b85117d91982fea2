import { boundaryPts, type FrameTable } from '../domain/time/frameTable'
import type { FrameSpan } from '../domain/time/frameSpan'
import { paintHatch } from './paintHatch'
import { xNearView, type TimeScale } from './timeScale'
import type { TimelineColours } from './timelineColours'
import { RULER_PX } from './timelineSizes'

const LEAST_PX = 3

/** Hatches the ruler over frames that yield no picture. */
export function paintUndecodable(
  context: CanvasRenderingContext2D,
  spans: readonly FrameSpan[],
  table: FrameTable,
  scale: TimeScale,
  colours: TimelineColours,
): void {
  for (const span of spans) {
    const start = boundaryPts(table, span.start)
    const end = boundaryPts(table, span.end)
    if (end <= scale.start || start >= scale.end) continue
    const x = xNearView(scale, start)
    paintHatch(context, x, 0, Math.max(LEAST_PX, xNearView(scale, end) - x), RULER_PX - 1, colours.t3)
  }
}
