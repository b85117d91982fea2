import type { TimelineColours } from './timelineColours'

/** The ground of a band above the lanes, with the line below it; its top is at y 0. */
export function paintBand(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  colours: TimelineColours,
): void {
  context.fillStyle = colours.bar
  context.fillRect(0, 0, width, height)
  context.fillStyle = colours.line
  context.fillRect(0, height - 1, width, 1)
}
