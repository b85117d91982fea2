import { paintBand } from './paintBand'
import type { RulerMark } from './rulerMarks'
import type { TimelineColours } from './timelineColours'
import { RULER_PX } from './timelineSizes'

const MINOR_PX = 6
const MAJOR_PX = 12
const LABEL_GAP_PX = 5
const HEAD_HALF_PX = 8

/** Index of the mark whose label the playhead's head at `playheadX` would cover; -1 where none is. */
export function coveredLabel(marks: readonly RulerMark[], playheadX: number, labelPx: number): number {
  return marks.findIndex(
    ({ x, label }) =>
      label !== undefined &&
      playheadX > x + LABEL_GAP_PX - HEAD_HALF_PX &&
      playheadX < x + LABEL_GAP_PX + labelPx + HEAD_HALF_PX,
  )
}

export function paintRuler(
  context: CanvasRenderingContext2D,
  marks: readonly RulerMark[],
  width: number,
  playheadX: number,
  colours: TimelineColours,
): void {
  paintBand(context, width, RULER_PX, colours)
  context.font = colours.font
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.direction = 'ltr'
  const sample = marks.find((mark) => mark.label !== undefined)?.label ?? ''
  const covered = coveredLabel(marks, playheadX, context.measureText(sample).width)
  for (const [index, { x, label }] of marks.entries()) {
    const height = label === undefined ? MINOR_PX : MAJOR_PX
    context.fillStyle = label === undefined ? colours.line2 : colours.t3
    context.fillRect(Math.round(x), RULER_PX - 1 - height, 1, height)
    if (label === undefined || index === covered) continue
    context.fillStyle = colours.t2
    context.fillText(label, Math.round(x) + LABEL_GAP_PX, RULER_PX - 8)
  }
}
