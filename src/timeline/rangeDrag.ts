import { boundaryPts, clampFrame, frameAtTicks, frameCount, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { RangeEdge } from './laneHit'
import type { Lane, LaneRange } from './lanes'
import { ticksAtX, xOfTicks, type TimeScale } from './timeScale'
import { SNAP_PX } from './timelineSizes'

/** A range on its way: the frames `[start, end)` it would have, not yet written anywhere. */
export interface RangeDraft {
  readonly kind: 'range'
  readonly range: LaneRange
  /** The end that moves; undefined where the whole range does. */
  readonly edge: RangeEdge | undefined
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
    return { kind: 'range', range, edge, start, end: range.end }
  }
  return { kind: 'range', range, edge, start: range.start, end: Math.min(count, Math.max(boundary, range.start + 1)) }
}

/** A pointer that holds a range: where it took it and where it is, in CSS pixels. */
export interface RangeDrag {
  readonly range: LaneRange
  /** The end that it holds; undefined inside of the bar. */
  readonly edge: RangeEdge | undefined
  readonly fromX: number
  readonly x: number
}

/** The draft for a held range: it moves as far as the pointer did, then snaps. `shown` is the frame on screen. */
export function draftUnder(
  table: FrameTable,
  geometry: { readonly scale: TimeScale; readonly rows: readonly { readonly lane: Lane }[] },
  { range, edge, fromX, x }: RangeDrag,
  shown: FrameIndex,
): RangeDraft {
  const { scale, rows } = geometry
  const lanes = rows.map((row) => row.lane)
  if (edge === undefined) return shiftedDraft(table, scale, lanes, range, x - fromX, shown)
  const endX = xOfTicks(scale, edge === 'start' ? range.startTicks : (range.endTicks ?? table.endPts))
  const boundary = snappedBoundary(table, scale, endX + x - fromX, snapCandidates(lanes, range, edge, shown))
  return draftAt(table, range, edge, boundary)
}

/** The whole range by `dx` CSS pixels, as many frames long as it was; the end that is nearer to a candidate snaps to it. */
function shiftedDraft(
  table: FrameTable,
  scale: TimeScale,
  lanes: readonly Lane[],
  range: LaneRange,
  dx: number,
  shown: FrameIndex,
): RangeDraft {
  const frames = (range.end ?? range.start + 1) - range.start
  const startX = xOfTicks(scale, range.startTicks) + dx
  const endX = xOfTicks(scale, range.endTicks ?? range.startTicks) + dx
  let boundary = nearestBoundary(table, ticksAtX(scale, startX))
  let least = SNAP_PX
  const snap = (candidate: number, x: number, start: number) => {
    const distance = Math.abs(xOfTicks(scale, boundaryPts(table, candidate)) - x)
    if (distance > least) return
    least = distance
    boundary = start
  }
  for (const candidate of snapCandidates(lanes, range, 'start', shown)) snap(candidate, startX, candidate)
  for (const candidate of snapCandidates(lanes, range, 'end', shown)) snap(candidate, endX, candidate - frames)
  const start = Math.max(0, Math.min(boundary, frameCount(table) - frames))
  return { kind: 'range', range, edge: undefined, start, end: start + frames }
}

/** The frame that a drag's label names: the first one of the range, or the last. */
export function draftFrame(table: FrameTable, draft: RangeDraft): FrameIndex {
  return clampFrame(table, draft.edge === 'end' && draft.end !== undefined ? draft.end - 1 : draft.start)
}

/** What is written when it is let go; undefined where nothing changed. */
export function draftChange(draft: RangeDraft): { readonly start?: number; readonly end?: number } | undefined {
  if (draft.edge === undefined) {
    const isSame = draft.start === draft.range.start || draft.end === undefined
    return isSame ? undefined : { start: draft.start, end: draft.end }
  }
  if (draft.edge === 'start') return draft.start === draft.range.start ? undefined : { start: draft.start }
  return draft.end === undefined || draft.end === draft.range.end ? undefined : { end: draft.end }
}
