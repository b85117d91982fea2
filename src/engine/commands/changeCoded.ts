import { defaultAttributes } from '../../domain/codebook/attributes'
import type { Change, Edit } from '../../domain/edits/edit'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { RecordId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { tagsOf } from './tagsOf'
import { withTagSensitivity } from './withTagSensitivity'

/** What a coder makes on a clip: a box or frame tag, a range, a track. */
export type CodedRecord = AnnotationRecord | SegmentRecord | TrackRecord

/** What can be said of a coded record besides its place and its attributes. */
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

type SaidOfAll = Pick<
  AnnotationRecord,
  'tagIds' | 'note' | 'certainty' | 'notAssessable' | 'sensitivity' | 'protectIdentity'
>

/** The coded record with this id. */
export function codedRecord({ index }: Workspace, id: RecordId | undefined): CodedRecord | undefined {
  return index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id)
}

/** Changes tags, note, certainty or flags of one record. A tag that is added brings its default attributes. */
export function changeCoded(workspace: Workspace, id: RecordId, patch: CodedPatch): Result<Edit, ExclusionRefusal> {
  return changeAllCoded(workspace, [id], patch.purpose, () => patch.values)
}

/**
 * Changes the same of several records in one edit; those that say it already stay as they are.
 * @param valuesFor what a record is to say
 */
export function changeAllCoded<Purpose extends CodedPatch['purpose']>(
  workspace: Workspace,
  ids: readonly RecordId[],
  purpose: Purpose,
  valuesFor: (record: CodedRecord) => Extract<CodedPatch, { purpose: Purpose }>['values'],
): Result<Edit, ExclusionRefusal> {
  const updatedAt = workspace.ports.clock.now()
  const changes = ids.flatMap((id): Change[] => {
    const before = codedRecord(workspace, id)
    if (!before) return []
    const values: Partial<SaidOfAll> = valuesFor(before)
    const isSame = Object.entries(values).every(
      ([field, value]) => JSON.stringify(before[field as keyof CodedRecord]) === JSON.stringify(value),
    )
    if (isSame) return []
    const added = values.tagIds?.filter((tagId) => !before.tagIds.includes(tagId)) ?? []
    const tags = tagsOf(workspace, added)
    const attributes = { ...defaultAttributes(tags), ...before.attributes }
    const sensitivity = withTagSensitivity(values.sensitivity ?? before.sensitivity, tags)
    return [{ before, after: { ...before, ...values, attributes, sensitivity, updatedAt } }]
  })
  return changes.length === 0 ? fail({ code: 'nothingToDo' }) : commitExclusive(workspace, purpose, changes)
}
