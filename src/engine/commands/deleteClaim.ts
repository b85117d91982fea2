import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Why a claim was not deleted: evidence stands on it, and nobody has said that it may go along. */
export type DeleteClaimRefusal = Refusal | { readonly code: 'claimHasEvidence'; readonly count: number }

/**
 * Deletes a claim; the records that it names stay. Refused with the count while evidence stands on it, unless the caller
 * has asked a person.
 */
export function deleteClaim(
  workspace: Workspace,
  id: RecordId,
  withEvidence = false,
): Result<Edit, DeleteClaimRefusal> {
  const before = workspace.index.get('claim', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const { length: count } = before.evidence
  if (count > 0 && !withEvidence) return fail({ code: 'claimHasEvidence', count })
  return workspace.commit('deleteClaim', [{ before, after: null }])
}
