import { boundaryPts, type FrameTable } from '../domain/time/frameTable'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { LaneRow } from './laneScene'
import { openExtent } from './lanes'
import { outline, paintBar } from './paintLanes'
import { paintOpenBar } from './paintOpenRanges'
import type { RangeDraft } from './rangeDrag'
import type { StyledLane } from './styledLane'
import { textDirection } from './textDirection'
import { xNearView, type TimeScale } from './timeScale'
import type { TimelineColours } from './timelineColours'
import { BAR_PX, BAR_TOP_PX, LANE_PX } from './timelineSizes'

const LABEL_PX = 18

/** The range as it would be, in every lane that has it, and a label at the end that moves. Top of the lanes at y 0. */
export function paintDraft(
  context: CanvasRenderingContext2D,
  rows: readonly LaneRow<StyledLane>[],
  draft: RangeDraft,
  place: { readonly table: FrameTable; readonly scale: TimeScale; readonly shown: FrameIndex },
  label: string,
  colours: TimelineColours,
): void {
  const { table, scale, shown } = place
  const isOpen = draft.end === undefined
  const extent = isOpen ? openExtent(draft.range.start, shown) : { end: draft.end }
  const x = xNearView(scale, boundaryPts(table, draft.start))
  const end = xNearView(scale, boundaryPts(table, Math.max(extent.end, draft.start + 1)))
  const bar = { range: draft.range, x, width: Math.max(3, end - x) }
  const mine = rows.filter((row) => row.lane.ranges.some((range) => range.id === draft.range.id))
  for (const row of mine) {
    if (isOpen) paintOpenBar(context, bar, row, false, colours)
    else paintBar(context, bar, row, scale.width, colours)
    outline(context, bar.x, row.y + BAR_TOP_PX, bar.width, BAR_PX, 1, colours)
  }
  const [first] = mine
  if (first) paintLabel(context, label, draft.edge === 'start' ? x : end, first.y, scale.width, colours)
}

/** Above the lane where there is room, else below it; never cut by the panel's sides. */
function paintLabel(
  context: CanvasRenderingContext2D,
  label: string,
  x: number,
  laneY: number,
  width: number,
  colours: TimelineColours,
): void {
  context.font = colours.font
  const labelWidth = Math.ceil(context.measureText(label).width) + 12
  const left = Math.round(Math.min(Math.max(4, x - labelWidth / 2), width - labelWidth - 4))
  const top = laneY >= LABEL_PX + 2 ? laneY - LABEL_PX + 1 : laneY + LANE_PX - 1
  context.beginPath()
  context.roundRect(left + 0.5, top + 0.5, labelWidth - 1, LABEL_PX - 1, 2)
  context.fillStyle = colours.raise
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = colours.line2
  context.stroke()
  context.fillStyle = colours.t1
  context.direction = textDirection(label)
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillText(label, left + labelWidth / 2, top + 13)
}
