import type { Edit } from '../../domain/edits/edit'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { RecordId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** What can be said of a box, a frame tag or a range besides its place. */
export type CodedPatch =
  | { readonly purpose: 'changeTags'; readonly values: Pick<AnnotationRecord, 'tagIds'> }
  | { readonly purpose: 'changeNote'; readonly values: Pick<AnnotationRecord, 'note'> }
  | {
      readonly purpose: 'changeCertainty'
      readonly values: Partial<Pick<AnnotationRecord, 'certainty' | 'notAssessable'>>
    }
  | {
      readonly purpose: 'changeFlags'
      readonly values: Partial<Pick<AnnotationRecord, 'sensitivity' | 'protectIdentity'>>
    }

/** Changes tags, note, certainty or flags of one record. */
export function changeCoded(workspace: Workspace, id: RecordId, patch: CodedPatch): Result<Edit, Refusal> {
  const before: AnnotationRecord | SegmentRecord | undefined =
    workspace.index.get('annotation', id) ?? workspace.index.get('segment', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const isSame = Object.entries(patch.values).every(
    ([field, value]) => JSON.stringify(before[field as keyof typeof before]) === JSON.stringify(value),
  )
  if (isSame) return fail({ code: 'nothingToDo' })
  const after = { ...before, ...patch.values, updatedAt: workspace.ports.clock.now() }
  return workspace.commit(patch.purpose, [{ before, after }])
}
