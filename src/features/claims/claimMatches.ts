import { plainText } from '../../domain/plainText'
import type { ClaimRecord } from '../../domain/records/claim'

/** Whether every word of a search is in the claim: in any of its languages, its speaker, or its id. */
export function claimMatches(claim: ClaimRecord, search: string): boolean {
  const text = plainText([...Object.values(claim.text), claim.speaker, claim.id].join(' '))
  return plainText(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
