import type { RecordId } from '../domain/records/ids'
import { fittedText } from './fittedText'
import { GLYPH_PX, glyphSprite } from './glyphSprites'
import type { LaneRow, MarkGlyph, RangeBar } from './laneScene'
import { paintSensitivity } from './paintSensitivity'
import type { StyledLane } from './styledLane'
import { textDirection } from './textDirection'
import { rangeFill, tagEdge, type TimelineColours } from './timelineColours'
import { BAR_PX, BAR_TOP_PX, LANE_PX, NAME_FROM_PX } from './timelineSizes'

/** Everything about the lanes that is not where they are. */
export interface LaneLook {
  readonly colours: TimelineColours
  readonly selected: ReadonlySet<RecordId>
  /** The record whose button the keyboard is on. */
  readonly focused: RecordId | undefined
  /** The range or keyframe that is being dragged: its draft is drawn instead. */
  readonly dragged: RecordId | undefined
}

/** Paints the rows with the top of the lanes at y 0, `width` CSS pixels wide. */
export function paintLanes(
  context: CanvasRenderingContext2D,
  rows: readonly LaneRow<StyledLane>[],
  width: number,
  look: LaneLook,
): void {
  for (const row of rows) {
    context.fillStyle = look.colours.line
    context.fillRect(0, row.y + LANE_PX - 1, width, 1)
    for (const bar of row.bars) {
      if (bar.range.id === look.dragged) continue
      paintBar(context, bar, row, width, look.colours)
      const y = row.y + BAR_TOP_PX
      if (look.selected.has(bar.range.id)) outline(context, bar.x, y, bar.width, BAR_PX, 1, look.colours)
      if (bar.range.id === look.focused) outline(context, bar.x, y, bar.width, BAR_PX, 2, look.colours)
    }
    for (const glyph of row.glyphs) paintGlyph(context, glyph, row, look)
  }
}

/** One closed range: thinned fill, full edge, its name or at least its letter. */
export function paintBar(
  context: CanvasRenderingContext2D,
  bar: RangeBar,
  row: LaneRow<StyledLane>,
  width: number,
  colours: TimelineColours,
): void {
  const top = row.y + BAR_TOP_PX
  // Whole pixels keep the one pixel edge sharp.
  const x = Math.round(bar.x)
  const barWidth = Math.max(3, Math.round(bar.x + bar.width) - x)
  context.beginPath()
  context.roundRect(x + 0.5, top + 0.5, barWidth - 1, BAR_PX - 1, 2)
  context.fillStyle = rangeFill(colours, row.lane.colour)
  context.fill()
  context.lineWidth = 1
  const edge = tagEdge(colours, row.lane.colour)
  context.strokeStyle = edge
  context.stroke()
  paintSensitivity(context, bar.range.sensitivity, x + 1, top + 1, barWidth - 2, BAR_PX - 2, edge)
  paintBarText(context, bar, row, width, colours)
}

/** In the part of the bar that is in view: the tag's name from 80 pixels on, else its letter. */
export function paintBarText(
  context: CanvasRenderingContext2D,
  bar: RangeBar,
  row: LaneRow<StyledLane>,
  width: number,
  colours: TimelineColours,
): void {
  const { name, letter } = row.lane
  const from = Math.max(Math.round(bar.x), 0) + 6
  const to = Math.min(Math.round(bar.x + bar.width), width) - 6
  const hasRoom = bar.width >= NAME_FROM_PX
  const wanted = hasRoom ? name : (letter ?? '')
  if (wanted === '') return
  context.font = hasRoom ? colours.font : `700 ${colours.font}`
  const text = hasRoom ? fittedText(context, wanted, to - from) : wanted
  if (context.measureText(text).width > to - from) return
  const direction = textDirection(name)
  context.direction = hasRoom ? direction : 'ltr'
  context.textAlign = hasRoom ? (direction === 'rtl' ? 'right' : 'left') : 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = colours.barText
  const x = hasRoom ? (direction === 'rtl' ? to : from) : (from + to) / 2
  context.fillText(text, x, row.y + BAR_TOP_PX + 12.5)
}

function paintGlyph(
  context: CanvasRenderingContext2D,
  { mark, x }: MarkGlyph,
  row: LaneRow<StyledLane>,
  { colours, selected, focused }: LaneLook,
): void {
  const middleX = Math.round(x) + 0.5
  const middleY = row.y + BAR_TOP_PX + BAR_PX / 2
  const sprite = glyphSprite(mark.kind, row.lane.colour, colours)
  context.drawImage(sprite, middleX - GLYPH_PX / 2, middleY - GLYPH_PX / 2, GLYPH_PX, GLYPH_PX)
  if (mark.ids.some((id) => selected.has(id))) outline(context, middleX - 7, middleY - 7, 14, 14, 1, colours)
  if (mark.ids.some((id) => id === focused)) outline(context, middleX - 7, middleY - 7, 14, 14, 2, colours)
}

/** Two accent pixels around; `gap` 1 is against the edge, 2 leaves one pixel, as the focus ring does. */
export function outline(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  colours: TimelineColours,
): void {
  context.beginPath()
  context.roundRect(Math.round(x) - gap, y - gap, Math.round(width) + 2 * gap, height + 2 * gap, 3)
  context.lineWidth = 2
  context.strokeStyle = colours.accent
  context.stroke()
}
