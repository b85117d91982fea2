import type { Edit } from '../../domain/edits/edit'
import type { ClaimRecord, ClaimStatus } from '../../domain/records/claim'
import { annotatorId, type RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Why a status was not set: it says what was found, and so needs to say why. */
export type ClaimStatusRefusal = Refusal | { readonly code: 'statusWithoutReason' }

/** Says what the evidence comes to, in the words of a person. Translations of an older reason go with it. */
export function setClaimStatus(
  workspace: Workspace,
  id: RecordId,
  status: ClaimStatus,
  reason: string,
): Result<Edit, ClaimStatusRefusal> {
  const before = workspace.index.get('claim', id)
  const statusReason = reason.trim()
  if (!before || (before.status === status && (before.statusReason ?? '') === statusReason)) {
    return fail({ code: 'nothingToDo' })
  }
  if (statusReason === '' && status !== 'unadjudicated') return fail({ code: 'statusWithoutReason' })
  const after: ClaimRecord = {
    ...withoutTranslatedReason(before),
    status,
    statusReason,
    statusBy: annotatorId.parse(workspace.authorId),
    statusAt: workspace.ports.clock.now(),
  }
  return workspace.commit('setClaimStatus', [{ before, after }])
}

function withoutTranslatedReason(claim: ClaimRecord): ClaimRecord {
  if (!claim.translations) return claim
  const translations = Object.entries(claim.translations).map(([language, { statusReason: _reason, ...said }]) => [
    language,
    said,
  ])
  return { ...claim, translations: Object.fromEntries(translations) }
}
