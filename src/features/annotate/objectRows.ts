import type { AnnotationRecord } from '../../domain/records/annotation'
import type { ClipId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { Workspace } from '../../engine/workspace'

/** One line of the objects list. */
export interface ObjectRow {
  readonly record: AnnotationRecord | SegmentRecord
  /** Its number on this clip, by age: the one that its box shows. */
  readonly number: number
  /** The frame to jump to. */
  readonly frame: number
}

/** Everything coded on a clip, in order of frames. */
export function objectRows(workspace: Workspace, clipId: ClipId): readonly ObjectRow[] {
  const records = [...workspace.index.annotationsOf(clipId), ...workspace.index.segmentsOf(clipId)]
  return records
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
    .map((record, at) => ({ record, number: at + 1, frame: record.type === 'segment' ? record.start : record.frame }))
    .toSorted((a, b) => a.frame - b.frame || a.number - b.number)
}
