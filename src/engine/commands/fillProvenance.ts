import type { Change, Edit } from '../../domain/edits/edit'
import {
  changedFields,
  isPlainField,
  type ClaimedField,
  type ClaimedValues,
  type FieldValues,
} from '../../domain/provenance/provenanceField'
import { withPostedWords } from '../../domain/provenance/postedText'
import type { ClipId } from '../../domain/records/ids'
import type { LocalizedText } from '../../domain/records/fields'
import type { Provenance } from '../../domain/records/provenance'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'
import { enteredValue } from './changeProvenance'

/** Values for one clip, each chosen by a person, and the file that says so. */
export interface ProvenanceFill {
  readonly clipId: ClipId
  readonly values: ClaimedValues
  readonly basis: string
}

/** Enters what another tool wrote down of clips, in one edit. */
export function fillProvenance(workspace: Workspace, fills: readonly ProvenanceFill[]): Result<Edit, Refusal> {
  const entered = { enteredBy: workspace.authorId, enteredAt: workspace.ports.clock.now() }
  const changes = fills.flatMap(({ clipId, values, basis }): Change[] => {
    const before = workspace.index.get('clip', clipId)
    if (!before) return []
    let provenance = before.provenance
    for (const [name, value] of Object.entries(values)) {
      const field = name as ClaimedField
      const said = saidIn(provenance, field, value, basis)
      provenance = enteredValue(provenance, field, said as FieldValues[typeof field], entered, basis)
    }
    if (changedFields(before.provenance, provenance).length === 0) return []
    return [{ before, after: { ...before, provenance } }]
  })
  return changes.length === 0 ? fail({ code: 'nothingToDo' }) : workspace.commit('fillProvenance', changes)
}

/** The value as it is entered: words of a post beside their translations, a time or a place with the file as its ground. */
function saidIn(record: Provenance, field: ClaimedField, value: unknown, basis: string): unknown {
  if (field === 'titleAsPosted' || field === 'textAsPosted') {
    return withPostedWords(record, field, Object.values(value as LocalizedText).join('\n'))
  }
  return isPlainField(field) ? value : { ...(value as FieldValues['uploadedAt']), basis }
}
