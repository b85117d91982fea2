import type { ClaimRecord, EvidenceLink } from '../records/claim'

/** The fields of a claim that are entered once and may be said in more languages. */
export interface ClaimWords {
  readonly speaker: string
  readonly statementDate: string
  readonly source: string
  readonly expectedIfTrue: string
  readonly expectedIfFalse: string
  readonly limits: string
  readonly alternatives: readonly string[]
  readonly statusReason: string
}

/** What is said of a claim in a language, field by field; as it was entered where it is not translated. */
export function claimWords(claim: ClaimRecord, language: string): ClaimWords {
  const said = claim.translations?.[language] ?? {}
  return {
    speaker: said.speaker || claim.speaker,
    statementDate: said.statementDate || claim.statementDate,
    source: said.source || claim.source,
    expectedIfTrue: said.expectedIfTrue || claim.expectedIfTrue,
    expectedIfFalse: said.expectedIfFalse || claim.expectedIfFalse,
    limits: said.limits || claim.limits,
    alternatives: claim.alternatives.map((each, at) => said.alternatives?.[at] || each),
    statusReason: said.statusReason || (claim.statusReason ?? ''),
  }
}

/** The note of a link in a language, or as it was entered. */
export function evidenceNote(link: EvidenceLink, language: string): string {
  return link.noteTranslations?.[language] || link.note
}
