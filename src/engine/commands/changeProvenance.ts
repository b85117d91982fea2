import type { Edit } from '../../domain/edits/edit'
import { postedInLanguage, UNDETERMINED } from '../../domain/provenance/postedText'
import {
  isPlainField,
  replaced,
  valueOf,
  withValue,
  changedFields,
  type FieldValues,
  type ProvenanceField,
} from '../../domain/provenance/provenanceField'
import type { AnnotatorId, ClipId } from '../../domain/records/ids'
import type { PlainField, Provenance } from '../../domain/records/provenance'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Who enters a value now; never typed. */
export interface Entered {
  readonly enteredBy: AnnotatorId
  readonly enteredAt: string
}

/** Changes one field of a clip's record, or empties it; the author and the clock say who entered it and when. */
export function changeProvenance<Field extends ProvenanceField>(
  workspace: Workspace,
  clipId: ClipId,
  field: Field,
  value: FieldValues[Field] | undefined,
): Result<Edit, Refusal> {
  return commitProvenance(workspace, clipId, (record, entered) => enteredValue(record, field, value, entered))
}

/** Says on what ground a plain field stands; times and places carry theirs with them. */
export function changeBasis(
  workspace: Workspace,
  clipId: ClipId,
  field: PlainField,
  basis: string,
): Result<Edit, Refusal> {
  return commitProvenance(workspace, clipId, (record, entered) => withEntry(record, field, basis.trim(), entered))
}

/** The record with a value and who entered it. @param basis of a plain field; what stood there stays without one */
export function enteredValue<Field extends ProvenanceField>(
  record: Provenance,
  field: Field,
  value: FieldValues[Field] | undefined,
  entered: Entered,
  basis?: string,
): Provenance {
  if (field === 'postedIn') {
    const language = typeof value === 'string' ? value : UNDETERMINED
    return withEntry(postedInLanguage(record, language), 'postedIn', basis, entered)
  }
  if (isPlainField(field)) return withEntry(withValue(record, field, value), field, basis, entered)
  const stamped = value && { ...(value as FieldValues['uploadedAt']), ...entered }
  return withValue(record, field, stamped as FieldValues[Field] | undefined)
}

function withEntry(record: Provenance, field: PlainField, basis: string | undefined, entered: Entered): Provenance {
  const said = basis ?? record.entered?.[field]?.basis ?? ''
  const isEmpty = valueOf(record, field) === undefined && said === ''
  const entries = replaced(record.entered ?? {}, field, isEmpty ? undefined : { basis: said, ...entered })
  return replaced(record, 'entered', Object.keys(entries).length === 0 ? undefined : entries)
}

function commitProvenance(
  workspace: Workspace,
  clipId: ClipId,
  change: (record: Provenance, entered: Entered) => Provenance,
): Result<Edit, Refusal> {
  const before = workspace.index.get('clip', clipId)
  if (!before) return fail({ code: 'nothingToDo' })
  const entered = { enteredBy: workspace.authorId, enteredAt: workspace.ports.clock.now() }
  const provenance = change(before.provenance, entered)
  if (changedFields(before.provenance, provenance).length === 0) return fail({ code: 'nothingToDo' })
  return workspace.commit('changeProvenance', [{ before, after: { ...before, provenance } }])
}
