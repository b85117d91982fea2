import type { ShownCut } from '../domain/cuts/shownCuts'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { xOfTicks, type TimeScale } from './timeScale'
import type { TimelineColours } from './timelineColours'
import { paintBand } from './paintBand'
import { CUTS_PX } from './timelineSizes'

const HALF_PX = 5
const MIDDLE_PX = CUTS_PX / 2 - 0.5

/** A cut in view; `x` in CSS pixels of the time area. */
export interface CutMark {
  readonly cut: ShownCut
  readonly x: number
}

export function cutMarks(cuts: readonly ShownCut[], table: FrameTable, scale: TimeScale): readonly CutMark[] {
  return cuts.flatMap((cut) => {
    if (cut.frame >= table.pts.length) return []
    const x = xOfTicks(scale, ptsOf(table, cut.frame))
    return x < -HALF_PX || x > scale.width + HALF_PX ? [] : [{ cut, x }]
  })
}

/** The band with a diamond per cut: full where a person has confirmed it, hollow and dashed where only a program says so. */
export function paintCuts(
  context: CanvasRenderingContext2D,
  marks: readonly CutMark[],
  width: number,
  colours: TimelineColours,
): void {
  paintBand(context, width, CUTS_PX, colours)
  for (const { cut, x } of marks) {
    const middle = Math.round(x) + 0.5
    context.beginPath()
    context.moveTo(middle, MIDDLE_PX - HALF_PX)
    context.lineTo(middle + HALF_PX, MIDDLE_PX)
    context.lineTo(middle, MIDDLE_PX + HALF_PX)
    context.lineTo(middle - HALF_PX, MIDDLE_PX)
    context.closePath()
    if (cut.state === 'confirmed') {
      context.fillStyle = colours.t1
      context.fill()
      continue
    }
    context.save()
    context.setLineDash([3.5, 1.25])
    context.lineWidth = 1.25
    context.strokeStyle = colours.t2
    context.stroke()
    context.restore()
  }
}

/** A dashed line down through everything below: no duration is read across a cut. From y 0 on. */
export function paintCutLines(
  context: CanvasRenderingContext2D,
  marks: readonly CutMark[],
  height: number,
  colours: TimelineColours,
): void {
  context.save()
  context.lineWidth = 1
  for (const { cut, x } of marks) {
    context.setLineDash(cut.state === 'confirmed' ? [3, 3] : [1, 4])
    context.strokeStyle = cut.state === 'confirmed' ? colours.t3 : colours.line2
    context.beginPath()
    context.moveTo(Math.round(x) + 0.5, 0)
    context.lineTo(Math.round(x) + 0.5, height)
    context.stroke()
  }
  context.restore()
}
