import { boundaryPts, type FrameTable } from '../domain/time/frameTable'
import type { FrameSpan } from '../domain/time/frameSpan'
import { xNearView, type TimeScale } from './timeScale'
import type { TimelineColours } from './timelineColours'

const HEIGHT_PX = 5
const TOOTH_PX = 6
const LEAST_PX = 3

/** A row of teeth along the top of the ruler over graphic frames, whatever lanes are in view. */
export function paintGraphic(
  context: CanvasRenderingContext2D,
  spans: readonly FrameSpan[],
  table: FrameTable,
  scale: TimeScale,
  colours: TimelineColours,
): void {
  context.fillStyle = colours.t1
  for (const span of spans) {
    const start = boundaryPts(table, span.start)
    const end = boundaryPts(table, span.end)
    if (end <= scale.start || start >= scale.end) continue
    const x = Math.round(xNearView(scale, start))
    const right = Math.max(x + LEAST_PX, Math.round(xNearView(scale, end)))
    context.fillRect(x, 0, right - x, 1)
    context.beginPath()
    for (let at = x; at < right; at += TOOTH_PX) {
      const to = Math.min(right, at + TOOTH_PX)
      context.moveTo(at, 0)
      context.lineTo((at + to) / 2, HEIGHT_PX)
      context.lineTo(to, 0)
    }
    context.fill()
  }
}
