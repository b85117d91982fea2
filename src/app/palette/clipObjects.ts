import { plainText } from '../../domain/plainText'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { ClipId, TagId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import type { Workspace } from '../../engine/workspace'

/** Something that was coded on the clip in view, as the palette searches it. */
export interface ClipObject {
  readonly record: AnnotationRecord | SegmentRecord | TrackRecord
  /** Its number on this clip, by age. */
  readonly number: number
  readonly tagIds: readonly TagId[]
  /** Its note, as it is compared. */
  readonly note: string
}

interface Sources {
  readonly clipId: ClipId
  readonly arrays: readonly (readonly object[])[]
  readonly objects: readonly ClipObject[]
}

let kept: Sources | undefined

/** Everything coded on a clip, oldest first; made anew only after something of it has changed. */
export function clipObjects({ index }: Workspace, clipId: ClipId): readonly ClipObject[] {
  const arrays = [index.annotationsOf(clipId), index.segmentsOf(clipId), index.tracksOf(clipId)] as const
  // The index gives out another array after each change.
  if (kept?.clipId === clipId && arrays.every((array, at) => array === kept?.arrays[at])) return kept.objects
  const records = arrays.flat().toSorted((a, b) => byText(a.createdAt, b.createdAt) || byText(a.id, b.id))
  const objects = records.map((record, at) => ({
    record,
    number: at + 1,
    tagIds: record.tagIds,
    note: plainText(record.note),
  }))
  kept = { clipId, arrays, objects }
  return objects
}

/** Instants are ISO 8601 in UTC: their order is that of their characters. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
