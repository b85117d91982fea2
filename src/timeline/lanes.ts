import type { AnnotationRecord } from '../domain/records/annotation'
import type { AnnotatorId, RecordId, SegmentId, TagId } from '../domain/records/ids'
import type { SegmentRecord } from '../domain/records/segment'
import { frameIndex, type FrameIndex } from '../domain/time/frameIndex'
import { boundaryPts, clampFrame, lastFrame, ptsOf, type FrameTable } from '../domain/time/frameTable'

/** A range `[start, end)` in one lane; without an end it is open. Ticks come from the clip's table. */
export interface LaneRange {
  readonly id: SegmentId
  readonly start: FrameIndex
  readonly startTicks: number
  readonly end: number | undefined
  readonly endTicks: number | undefined
  /** Its tag's key ends it: it is open and this coder's. */
  readonly isMine: boolean
}

/** What one tag has on one frame: its boxes, or its frame tags. */
export interface LaneMark {
  readonly kind: 'box' | 'frame'
  readonly ids: readonly RecordId[]
  readonly frame: FrameIndex
  /** The middle of the frame. */
  readonly ticks: number
}

/** Everything of one tag on one clip. Ranges in order of their start, marks in order of their frame. */
export interface Lane {
  readonly tagId: TagId
  readonly ranges: readonly LaneRange[]
  readonly marks: readonly LaneMark[]
}

interface LaneRecords {
  readonly segments: readonly SegmentRecord[]
  readonly annotations: readonly AnnotationRecord[]
}

/**
 * One lane per tag that is used, in the order of `tagOrder`; tags that it lacks come last. A record with several tags
 * is in the lane of each.
 */
export function buildLanes(
  records: LaneRecords,
  table: FrameTable,
  tagOrder: readonly TagId[],
  authorId: AnnotatorId,
): readonly Lane[] {
  const ranges = new Map<TagId, LaneRange[]>()
  for (const segment of records.segments) {
    const range = laneRange(segment, table, authorId)
    for (const tagId of segment.tagIds) listOf(ranges, tagId).push(range)
  }
  const marks = new Map<TagId, AnnotationRecord[]>()
  for (const annotation of records.annotations) {
    for (const tagId of annotation.tagIds) listOf(marks, tagId).push(annotation)
  }
  const used = new Set([...ranges.keys(), ...marks.keys()])
  return [...new Set([...tagOrder, ...used])]
    .filter((tagId) => used.has(tagId))
    .map((tagId) => ({
      tagId,
      ranges: (ranges.get(tagId) ?? []).toSorted((a, b) => a.start - b.start),
      marks: laneMarks(marks.get(tagId) ?? [], table),
    }))
}

function laneRange(segment: SegmentRecord, table: FrameTable, authorId: AnnotatorId): LaneRange {
  const start = clampFrame(table, segment.start)
  return {
    id: segment.id,
    start,
    startTicks: ptsOf(table, start),
    end: segment.end,
    endTicks: segment.end === undefined ? undefined : boundaryPts(table, segment.end),
    isMine: segment.authorId === authorId,
  }
}

function laneMarks(annotations: readonly AnnotationRecord[], table: FrameTable): LaneMark[] {
  const groups = new Map<number, { kind: LaneMark['kind']; frame: FrameIndex; ids: RecordId[]; ticks: number }>()
  for (const annotation of annotations) {
    // Tens of thousands of boxes pass here after every edit: one number is a far cheaper key than a text.
    const key = annotation.frame * 2 + (annotation.box ? 1 : 0)
    const known = groups.get(key)
    if (known) known.ids.push(annotation.id)
    else {
      const frame = annotation.frame < table.pts.length ? annotation.frame : lastFrame(table)
      const kind = annotation.box ? 'box' : 'frame'
      groups.set(key, { kind, frame, ids: [annotation.id], ticks: middleOf(table, frame) })
    }
  }
  return [...groups.values()].toSorted((a, b) => a.frame - b.frame)
}

function middleOf({ pts, endPts }: FrameTable, frame: FrameIndex): number {
  return ((pts[frame] ?? endPts) + (pts[frame + 1] ?? endPts)) / 2
}

function listOf<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key)
  if (!list) lists.set(key, (list = []))
  return list
}

/** The frames `[start, end)` that an open range has while `shown` is on screen: what its key would make of it now. */
export function openExtent(start: FrameIndex, shown: FrameIndex): { readonly start: FrameIndex; readonly end: number } {
  return { start: frameIndex(Math.min(start, shown)), end: Math.max(start, shown) + 1 }
}
