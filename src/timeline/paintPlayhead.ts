import { endPtsOf, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { FrameIndex } from '../domain/time/frameIndex'
import { xOfTicks, type TimeScale } from './timeScale'
import type { TimelineColours } from './timelineColours'
import { FRAME_FROM_PX } from './timelineSizes'

/** The line at the start of the shown frame with its head in the ruler; where frames are wide, the frame's whole width; down to `bottom`. */
export function paintPlayhead(
  context: CanvasRenderingContext2D,
  table: FrameTable,
  scale: TimeScale,
  shown: FrameIndex,
  bottom: number,
  colours: TimelineColours,
): void {
  const left = xOfTicks(scale, ptsOf(table, shown))
  const right = xOfTicks(scale, endPtsOf(table, shown))
  if (right < 0 || left > scale.width) return
  const x = Math.round(left)
  context.fillStyle = colours.accent
  if (right - left >= FRAME_FROM_PX) {
    context.globalAlpha = 0.16
    context.fillRect(x, 0, Math.round(right) - x, bottom)
    context.globalAlpha = 1
  }
  context.fillRect(x, 0, 1, bottom)
  context.beginPath()
  context.moveTo(x - 6, 12)
  context.lineTo(x + 7, 12)
  context.lineTo(x + 7, 17)
  context.lineTo(x + 0.5, 24)
  context.lineTo(x - 6, 17)
  context.closePath()
  context.fill()
}
