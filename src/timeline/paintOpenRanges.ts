import type { FrameIndex } from '../domain/time/frameIndex'
import type { FrameTable } from '../domain/time/frameTable'
import type { LaneRow, RangeBar } from './laneScene'
import { openBars } from './openBars'
import { outline, paintBarText, type LaneLook } from './paintLanes'
import { paintSensitivity } from './paintSensitivity'
import type { StyledLane } from './styledLane'
import { textDirection } from './textDirection'
import type { TimeScale } from './timeScale'
import { rangeFill, tagEdge, type TimelineColours } from './timelineColours'
import { BAR_PX, BAR_TOP_PX } from './timelineSizes'

const HINT_GAP_PX = 10

/** Says how an open range is ended, by its tag's key. */
export type OpenHint = (letter: string | undefined) => string

/** Open ranges reach to the playhead with a dashed end; this coder's say which key ends them. Top of the lanes at y 0. */
export function paintOpenRanges(
  context: CanvasRenderingContext2D,
  rows: readonly LaneRow<StyledLane>[],
  place: { readonly table: FrameTable; readonly scale: TimeScale; readonly shown: FrameIndex },
  look: LaneLook,
  hint: OpenHint,
): void {
  for (const row of rows) {
    for (const bar of openBars([row], place.table, place.scale, place.shown)) {
      if (bar.range.id === look.dragged) continue
      paintOpenBar(context, bar, row, place.shown < bar.range.start, look.colours)
      paintBarText(context, bar, row, place.scale.width, look.colours)
      const top = row.y + BAR_TOP_PX
      if (look.selected.has(bar.range.id)) outline(context, bar.x, top, bar.width, BAR_PX, 1, look.colours)
      if (bar.range.id === look.focused) outline(context, bar.x, top, bar.width, BAR_PX, 2, look.colours)
      if (bar.range.isMine) paintHint(context, hint(row.lane.letter), bar, row.y, place.scale.width, look.colours)
    }
  }
}

/** @param endsLeft the playhead is before the start, so that the open end is the left one */
export function paintOpenBar(
  context: CanvasRenderingContext2D,
  bar: RangeBar,
  row: LaneRow<StyledLane>,
  endsLeft: boolean,
  colours: TimelineColours,
): void {
  const x = Math.round(bar.x)
  const right = Math.max(x + 3, Math.round(bar.x + bar.width))
  const top = row.y + BAR_TOP_PX
  context.fillStyle = rangeFill(colours, row.lane.colour)
  context.fillRect(x, top, right - x, BAR_PX)
  paintSensitivity(context, bar.range.sensitivity, x, top, right - x, BAR_PX, tagEdge(colours, row.lane.colour))
  context.strokeStyle = tagEdge(colours, row.lane.colour)
  context.lineWidth = 1
  context.strokeRect(x + 0.5, top + 0.5, right - x - 1, BAR_PX - 1)
  const dashedX = endsLeft ? x + 1 : right - 1
  context.strokeStyle = colours.panel
  context.lineWidth = 2
  context.setLineDash([3, 3])
  context.lineDashOffset = 3
  context.beginPath()
  context.moveTo(dashedX, top)
  context.lineTo(dashedX, top + BAR_PX)
  context.stroke()
  context.strokeStyle = tagEdge(colours, row.lane.colour)
  context.lineDashOffset = 0
  context.stroke()
  context.setLineDash([])
}

/** After the bar; before it where there is no room at the panel's end. */
function paintHint(
  context: CanvasRenderingContext2D,
  text: string,
  bar: RangeBar,
  y: number,
  width: number,
  colours: TimelineColours,
): void {
  context.font = colours.font
  const after = Math.round(bar.x + bar.width) + HINT_GAP_PX
  const textPx = context.measureText(text).width
  const isAfter = after + textPx <= width
  const left = isAfter ? after : Math.round(bar.x) - HINT_GAP_PX - textPx
  // Another coder's bar may lie there, with its own name on it.
  context.fillStyle = colours.panel
  context.fillRect(left - 4, y + BAR_TOP_PX, textPx + 8, BAR_PX)
  context.direction = textDirection(text)
  context.textAlign = isAfter ? 'left' : 'right'
  context.textBaseline = 'alphabetic'
  context.fillStyle = colours.t2
  context.fillText(text, isAfter ? after : Math.round(bar.x) - HINT_GAP_PX, y + BAR_TOP_PX + 12.5)
}
