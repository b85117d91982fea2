import { boundaryPts, type FrameTable } from '../domain/time/frameTable'
import type { FrameIndex } from '../domain/time/frameIndex'
import { frameMiddle } from './frameMiddle'
import type { KeyframeDraft } from './keyframeDrag'
import type { LaneDraft } from './laneDraft'
import type { Marquee } from './laneMarquee'
import type { LaneRow, LaneScene } from './laneScene'
import { openExtent } from './lanes'
import { outline, paintBar } from './paintLanes'
import { paintOpenBar } from './paintOpenRanges'
import { paintFilledKeyframe } from './paintTracks'
import type { RangeDraft } from './rangeDrag'
import type { StyledLane } from './styledLane'
import { textDirection } from './textDirection'
import { xNearView, type TimeScale } from './timeScale'
import type { TimelineColours } from './timelineColours'
import { BAR_PX, BAR_TOP_PX, LANE_PX } from './timelineSizes'
import type { TrackRow } from './trackScene'

const LABEL_PX = 18

interface Place {
  readonly table: FrameTable
  readonly scale: TimeScale
  readonly shown: FrameIndex
}

/** What a drag would do, with a label that names the frames. Top of the lanes at y 0. */
export function paintDraft(
  context: CanvasRenderingContext2D,
  { rows, tracks }: LaneScene,
  draft: LaneDraft,
  place: Place,
  label: string,
  colours: TimelineColours,
): void {
  if (draft.kind === 'range') paintRangeDraft(context, rows, draft, place, label, colours)
  else if (draft.kind === 'keyframe') paintKeyframeDraft(context, tracks, draft, place, label, colours)
  else paintMarquee(context, draft, colours)
}

function paintKeyframeDraft(
  context: CanvasRenderingContext2D,
  tracks: readonly TrackRow[],
  { track, keyframe, frame }: KeyframeDraft,
  { table, scale }: Place,
  label: string,
  colours: TimelineColours,
): void {
  const row = tracks.find((each) => each.track.track.id === track.track.id)
  if (!row) return
  const x = xNearView(scale, frameMiddle(table, frame))
  paintFilledKeyframe(context, keyframe, x, row, colours)
  paintLabel(context, label, x, row.y, scale.width, colours)
}

function paintMarquee(
  context: CanvasRenderingContext2D,
  { fromX, fromY, x, y }: Marquee,
  colours: TimelineColours,
): void {
  context.beginPath()
  context.rect(Math.min(fromX, x), Math.min(fromY, y), Math.abs(x - fromX), Math.abs(y - fromY))
  context.fillStyle = colours.accent
  context.globalAlpha = 0.12
  context.fill()
  context.globalAlpha = 1
  context.lineWidth = 1
  context.strokeStyle = colours.accent
  context.stroke()
}

/** The range as it would be, in every lane that has it. */
function paintRangeDraft(
  context: CanvasRenderingContext2D,
  rows: readonly LaneRow<StyledLane>[],
  draft: RangeDraft,
  { table, scale, shown }: Place,
  label: string,
  colours: TimelineColours,
): void {
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
  if (first) paintLabel(context, label, labelX(draft.edge, x, end), first.y, scale.width, colours)
}

/** At the end that moves; in the middle where both do. */
function labelX(edge: RangeDraft['edge'], x: number, end: number): number {
  if (edge === undefined) return (x + end) / 2
  return edge === 'start' ? x : end
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
