import type { AnnotationRecord } from '../../domain/records/annotation'
import type { ClipId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { Workspace } from '../../engine/workspace'
import { objectNumbersOf } from '../../stores/objectNumbers'

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
  const numbers = objectNumbersOf(workspace, clipId)
  return [...workspace.index.annotationsOf(clipId), ...workspace.index.segmentsOf(clipId)]
    .map((record) => ({
      record,
      number: numbers.get(record.id) ?? 0,
      frame: record.type === 'segment' ? record.start : record.frame,
    }))
    .toSorted((a, b) => a.frame - b.frame || a.number - b.number)
}
