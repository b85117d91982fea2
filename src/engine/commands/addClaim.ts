import type { LocalizedText } from '../../domain/records/fields'
import { claimRecord, type ClaimRecord } from '../../domain/records/claim'
import { fail, ok, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Why a claim was not taken in: it says nothing in any language. */
export type AddClaimRefusal = Refusal | { readonly code: 'claimWithoutText' }

/** Adds a claim that nobody has judged yet. @param text by language, as the speaker would say it */
export function addClaim(workspace: Workspace, text: LocalizedText): Result<ClaimRecord, AddClaimRefusal> {
  const said = saidText(text)
  if (Object.keys(said).length === 0) return fail({ code: 'claimWithoutText' })
  const claim = claimRecord.parse({ type: 'claim', id: workspace.ports.ids.next(), text: said })
  const made = workspace.commit('addClaim', [{ before: null, after: claim }])
  return made.ok ? ok(claim) : made
}

/** The languages in which something is said. */
export function saidText(text: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) => (words.trim() === '' ? [] : [[language, words.trim()]])),
  )
}
