import { unitOf, type StillPlan } from '../../domain/stills/stillPlan'
import type { StillContext } from './canvasOf'
import { drawTile, STILL_FONT, wrapped } from './drawCells'

const INK = '#ededed'
const PAD = 12
const LINE = 24
const SIGN = 24

interface LegendLine {
  readonly sign: string
  readonly lines: readonly string[]
  readonly colour?: string | undefined
}

/** The legend as it is broken into lines; below the picture, so that it hides nothing. */
export interface Legend {
  readonly entries: readonly LegendLine[]
  /** Pixels. */
  readonly height: number
}

export function layOutLegend(context: StillContext, { legend, width }: StillPlan): Legend {
  const unit = unitOf(width)
  context.font = `400 ${Math.round(15 * unit)}px ${STILL_FONT}`
  const room = width - (2 * PAD + SIGN + PAD) * unit
  const entries = legend.map(({ sign, text, colour }) => ({ sign, colour, lines: wrapped(context, text, room) }))
  const rows = entries.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0)
  if (rows === 0) return { entries, height: 0 }
  return { entries, height: Math.ceil((2 * PAD + rows * LINE + (entries.length - 1) * 6) * unit) }
}

/** @param top where the picture ends */
export function drawLegend(context: StillContext, plan: StillPlan, { entries }: Legend, top: number): void {
  const unit = unitOf(plan.width)
  const isRtl = plan.direction === 'rtl'
  let y = top + PAD * unit
  for (const { sign, lines, colour } of entries) {
    const side = SIGN * unit
    const x = isRtl ? plan.width - PAD * unit - side : PAD * unit
    context.font = `700 ${Math.round(14 * unit)}px ${STILL_FONT}`
    drawTile(context, sign, { x, y, width: side, height: side, unit, colour })
    context.font = `400 ${Math.round(15 * unit)}px ${STILL_FONT}`
    context.fillStyle = INK
    context.direction = plan.direction
    context.textAlign = isRtl ? 'right' : 'left'
    context.textBaseline = 'middle'
    const left = isRtl ? x - PAD * unit : x + side + PAD * unit
    for (const [at, line] of lines.entries()) context.fillText(line, left, y + side / 2 + at * LINE * unit)
    y += (Math.max(1, lines.length) * LINE + 6) * unit
  }
}
