import { DENSITY_STEP_PX } from './laneDensity'
import type { HeadRow } from './laneScene'
import type { TimelineColours } from './timelineColours'
import { HEAD_PX } from './timelineSizes'

const LINE_PX = 6
const LEAST_ALPHA = 0.3

/** Paints the heads with the top of the lanes at y 0: a bar, and where it is folded a line of how much is inside. */
export function paintHeads(
  context: CanvasRenderingContext2D,
  heads: readonly HeadRow[],
  width: number,
  colours: TimelineColours,
): void {
  for (const { y, density } of heads) {
    context.fillStyle = colours.bar
    context.fillRect(0, y, width, HEAD_PX)
    context.fillStyle = colours.line
    context.fillRect(0, y + HEAD_PX - 1, width, 1)
    if (density) paintDensity(context, density, 0, y + (HEAD_PX - 1 - LINE_PX) / 2, LINE_PX, colours.t2)
  }
}

/** The most there is anywhere is full; what is there at all can be seen. */
export function paintDensity(
  context: CanvasRenderingContext2D,
  density: Float64Array,
  x: number,
  y: number,
  height: number,
  colour: string,
): void {
  const most = density.reduce((largest, each) => Math.max(largest, each), 0)
  context.fillStyle = colour
  for (let from = 0; from < density.length;) {
    const value = density[from] ?? 0
    let to = from + 1
    while (to < density.length && density[to] === value) to += 1
    if (value > 0) {
      context.globalAlpha = LEAST_ALPHA + (1 - LEAST_ALPHA) * (value / most)
      context.fillRect(x + from * DENSITY_STEP_PX, y, (to - from) * DENSITY_STEP_PX, height)
    }
    from = to
  }
  context.globalAlpha = 1
}
