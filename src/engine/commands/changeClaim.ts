import type { ClaimWords } from '../../domain/claims/claimWords'
import type { Edit } from '../../domain/edits/edit'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import { claimRecord, type ClaimRecord } from '../../domain/records/claim'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { saidText, type AddClaimRefusal } from './addClaim'

/** What can be said of a claim; its evidence and its status have commands of their own. */
export type ClaimPatch = Partial<
  Pick<
    ClaimRecord,
    | 'text'
    | 'speaker'
    | 'statementDate'
    | 'source'
    | 'originalWords'
    | 'originalLanguage'
    | 'originalTranslation'
    | 'expectedIfTrue'
    | 'expectedIfFalse'
    | 'limits'
    | 'testable'
    | 'alternatives'
  >
>

/** Changes what is said of a claim. An empty alternative is taken out, and so are the translations that stood beside it. */
export function changeClaim(workspace: Workspace, id: RecordId, patch: ClaimPatch): Result<Edit, AddClaimRefusal> {
  const before = workspace.index.get('claim', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const changed: ClaimRecord = { ...before, ...patch, text: saidText(patch.text ?? before.text) }
  if (Object.keys(changed.text).length === 0) return fail({ code: 'claimWithoutText' })
  return committed(workspace, before, withoutEmptyAlternatives(changed))
}

/** Says the fields of a claim in one more language; an empty text takes the translation away. */
export function translateClaim(
  workspace: Workspace,
  id: RecordId,
  language: string,
  words: Partial<ClaimWords>,
): Result<Edit, AddClaimRefusal> {
  const before = workspace.index.get('claim', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const said = Object.entries({ ...before.translations?.[language], ...words }).filter(
    ([, value]) => value !== undefined && value.length > 0,
  )
  const { [language]: _old, ...others } = before.translations ?? {}
  const translations = said.length === 0 ? others : { ...others, [language]: Object.fromEntries(said) }
  const { translations: _translations, ...rest } = before
  return committed(workspace, before, Object.keys(translations).length === 0 ? rest : { ...rest, translations })
}

function committed(workspace: Workspace, before: ClaimRecord, changed: ClaimRecord): Result<Edit, AddClaimRefusal> {
  const after = claimRecord.parse(changed)
  if (recordsEqual(before, after)) return fail({ code: 'nothingToDo' })
  return workspace.commit('changeClaim', [{ before, after }])
}

function withoutEmptyAlternatives(claim: ClaimRecord): ClaimRecord {
  const kept = claim.alternatives.flatMap((each, at) => (each.trim() === '' ? [] : [at]))
  if (kept.length === claim.alternatives.length) return claim
  const only = (list: readonly string[]) => kept.map((at) => list[at] ?? '')
  const translations = Object.entries(claim.translations ?? {}).map(([language, said]) => [
    language,
    said.alternatives ? { ...said, alternatives: only(said.alternatives) } : said,
  ])
  return {
    ...claim,
    alternatives: only(claim.alternatives),
    ...(claim.translations ? { translations: Object.fromEntries(translations) } : {}),
  }
}
