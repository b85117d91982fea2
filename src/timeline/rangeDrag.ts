import { boundaryPts, clampFrame, frameAtTicks, frameCount, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { RangeEdge } from './laneHit'
import type { Lane, LaneRange } from './lanes'
import { ticksAtX, xOfTicks, type TimeScale } from './timeScale'
import { SNAP_PX } from './timelineSizes'

/** A range's end on its way: the frames `[start, end)` it would have, not yet written anywhere. */
export interface RangeDraft {
  readonly range: LaneRange
  readonly edge: RangeEdge
  readonly start: number
  /** Undefined while the range is open. */
  readonly end: number | undefined
}

/** The boundary of frames nearest to a tick: a frame's start, or the frame count for the end of the clip. */
export function nearestBoundary(table: FrameTable, ticks: number): number {
  const frame = frameAtTicks(table, ticks)
  const middle = (ptsOf(table, frame) + boundaryPts(table, frame + 1)) / 2
  return ticks < middle ? frame : frame + 1
}

/** The boundary for a pointer at `x`: a candidate within 6 CSS pixels, the nearest of them, else the nearest frame's. */
export function snappedBoundary(table: FrameTable, scale: TimeScale, x: number, candidates: readonly number[]): number {
  let snapped = nearestBoundary(table, ticksAtX(scale, x))
  let least = SNAP_PX
  for (const candidate of candidates) {
    const distance = Math.abs(xOfTicks(scale, boundaryPts(table, candidate)) - x)
    if (distance > least) continue
    least = distance
    snapped = candidate
  }
  return snapped
}

/**
 * Where an end may snap to: the ends of the other ranges, and the frame on screen, which a start begins with and an end
 * ends with, as the tag's key would.
 */
export function snapCandidates(lanes: readonly Lane[], range: LaneRange, edge: RangeEdge, shown: FrameIndex): number[] {
  const others = new Set<number>([edge === 'start' ? shown : shown + 1])
  for (const each of lanes.flatMap((lane) => lane.ranges)) {
    if (each.id === range.id) continue
    others.add(each.start)
    if (each.end !== undefined) others.add(each.end)
  }
  return [...others]
}

/** The range with one end at `boundary`; an end stops one frame short of the other, and at the clip's ends. */
export function draftAt(table: FrameTable, range: LaneRange, edge: RangeEdge, boundary: number): RangeDraft {
  const count = frameCount(table)
  if (edge === 'start') {
    const start = clampFrame(table, Math.min(boundary, (range.end ?? count) - 1))
    return { range, edge, start, end: range.end }
  }
  return { range, edge, start: range.start, end: Math.min(count, Math.max(boundary, range.start + 1)) }
}

/** A pointer that holds a range's end: where it took it and where it is, in CSS pixels. */
export interface EndDrag {
  readonly range: LaneRange
  readonly edge: RangeEdge
  readonly fromX: number
  readonly x: number
}

/** The draft for a held end: it moves as far as the pointer did, then snaps. `shown` is the frame on screen. */
export function draftUnder(
  table: FrameTable,
  geometry: { readonly scale: TimeScale; readonly rows: readonly { readonly lane: Lane }[] },
  { range, edge, fromX, x }: EndDrag,
  shown: FrameIndex,
): RangeDraft {
  const { scale, rows } = geometry
  const endX = xOfTicks(scale, edge === 'start' ? range.startTicks : (range.endTicks ?? table.endPts))
  const lanes = rows.map((row) => row.lane)
  const boundary = snappedBoundary(table, scale, endX + x - fromX, snapCandidates(lanes, range, edge, shown))
  return draftAt(table, range, edge, boundary)
}

/** The frame that a drag's label names: the first one of the range, or the last. */
export function draftFrame(table: FrameTable, draft: RangeDraft): FrameIndex {
  return clampFrame(table, draft.edge === 'end' && draft.end !== undefined ? draft.end - 1 : draft.start)
}

/** What is written when it is let go; undefined where nothing changed. */
export function draftChange(draft: RangeDraft): { readonly start: number } | { readonly end: number } | undefined {
  if (draft.edge === 'start') return draft.start === draft.range.start ? undefined : { start: draft.start }
  return draft.end === undefined || draft.end === draft.range.end ? undefined : { end: draft.end }
}
