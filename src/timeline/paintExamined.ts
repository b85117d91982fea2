import { boundaryPts, type FrameTable } from '../domain/time/frameTable'
import type { ViewedSpans } from '../domain/coverage/spans'
import type { FrameSpan } from '../domain/time/frameSpan'
import { paintHatch } from './paintHatch'
import { xNearView, type TimeScale } from './timeScale'
import type { TimelineColours } from './timelineColours'
import { EXAMINED_PX } from './timelineSizes'

const MIDDLE_PX = EXAMINED_PX / 2

/** From this speed on it is a fast look, and up to half of it a slow one. */
const FAST_FROM = 1.01
const SLOW_TO = 0.5

/**
 * The band with a bar where frames were looked at, its top at y 0; gaps are what nobody looked at. The slower the look, the
 * thicker and stronger the bar, which takes no sense of colour to see; what is left to others is hatched.
 */
export function paintExamined(
  context: CanvasRenderingContext2D,
  spans: ViewedSpans,
  leftOut: readonly FrameSpan[],
  table: FrameTable,
  scale: TimeScale,
  colours: TimelineColours,
): void {
  context.fillStyle = colours.bar
  context.fillRect(0, 0, scale.width, EXAMINED_PX)
  context.fillStyle = colours.line
  context.fillRect(0, 0, scale.width, 1)
  for (const { start, end } of leftOut) {
    const from = xNearView(scale, boundaryPts(table, start))
    const width = xNearView(scale, boundaryPts(table, end)) - from
    paintHatch(context, from, 1, Math.max(3, width), EXAMINED_PX - 1, colours.t3)
  }
  for (const { start, end, speed } of spans) {
    const from = xNearView(scale, boundaryPts(table, start))
    const to = xNearView(scale, boundaryPts(table, end))
    if (to < 0 || from > scale.width) continue
    const height = speed <= SLOW_TO ? 7 : speed < FAST_FROM ? 5 : 2
    context.fillStyle = speed <= SLOW_TO ? colours.t1 : speed < FAST_FROM ? colours.t2 : colours.t3
    // Whole pixels, and never none: a frame that was looked at is not to vanish between two others.
    const x = Math.floor(from)
    context.fillRect(x, Math.round(MIDDLE_PX - height / 2), Math.max(1, Math.floor(to) - x), height)
  }
}
