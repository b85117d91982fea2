import type { Edit } from '../../domain/edits/edit'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { ClaimRecord, EvidenceLink } from '../../domain/records/claim'
import { annotatorId, type RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** What a person says of a link. */
export type EvidenceWords = Pick<EvidenceLink, 'bearing' | 'strength' | 'note'>

/**
 * Links records to a claim, in one edit: each supports it, contradicts it or fits either. A record stands once under a claim:
 * one that is linked already is said anew, by whoever says it now.
 */
export function linkEvidence(
  workspace: Workspace,
  claimId: RecordId,
  recordIds: readonly RecordId[],
  words: EvidenceWords,
): Result<Edit, Refusal> {
  const before = workspace.index.get('claim', claimId)
  const wanted = [...new Set(recordIds)].filter((id) => id !== claimId && workspace.index.records.has(id))
  if (!before || wanted.length === 0) return fail({ code: 'nothingToDo' })
  const linkedAt = workspace.ports.clock.now()
  const links = wanted.map((recordId): EvidenceLink => {
    return { recordId, ...words, linkedBy: annotatorId.parse(workspace.authorId), linkedAt }
  })
  const kept = before.evidence.map((link) => links.find(({ recordId }) => recordId === link.recordId) ?? link)
  const added = links.filter(({ recordId }) => !before.evidence.some((link) => link.recordId === recordId))
  return workspace.commit('linkEvidence', [{ before, after: { ...before, evidence: [...kept, ...added] } }])
}

/** Changes what is said of a link: its bearing, its strength, its note. */
export function changeEvidence(
  workspace: Workspace,
  claimId: RecordId,
  recordId: RecordId,
  words: Partial<EvidenceWords & Pick<EvidenceLink, 'noteTranslations'>>,
): Result<Edit, Refusal> {
  const before = workspace.index.get('claim', claimId)
  const link = before?.evidence.find((each) => each.recordId === recordId)
  if (!before || !link || recordsEqual(link, { ...link, ...words })) return fail({ code: 'nothingToDo' })
  const said = { linkedBy: annotatorId.parse(workspace.authorId), linkedAt: workspace.ports.clock.now() }
  const evidence = before.evidence.map((each) => (each.recordId === recordId ? { ...each, ...words, ...said } : each))
  return workspace.commit('changeEvidence', [{ before, after: { ...before, evidence } }])
}

/** Takes a record away from a claim. The record itself stays. */
export function unlinkEvidence(workspace: Workspace, claimId: RecordId, recordId: RecordId): Result<Edit, Refusal> {
  const before = workspace.index.get('claim', claimId)
  const evidence = before?.evidence.filter((link) => link.recordId !== recordId) ?? []
  if (!before || evidence.length === before.evidence.length) return fail({ code: 'nothingToDo' })
  return workspace.commit('unlinkEvidence', [{ before, after: { ...before, evidence } }])
}

/** The claims that name one of the records as evidence. */
export function claimsOn({ index }: Workspace, ids: readonly RecordId[]): readonly ClaimRecord[] {
  const wanted = new Set(ids)
  // Whatever else names a record can be a hundred thousand, where it is a clip; claims are few.
  return index.all('claim').filter(({ evidence }) => evidence.some(({ recordId }) => wanted.has(recordId)))
}
