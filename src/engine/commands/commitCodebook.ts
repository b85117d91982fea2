import { codebookFaults, type CodebookFault } from '../../domain/codebook/codebookFaults'
import type { Edit } from '../../domain/edits/edit'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import { codebookRecord, type CodebookRecord } from '../../domain/records/codebook'
import type { TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import { fail, type Result } from '../../domain/result'
import { tagUses } from '../tagUses'
import type { Refusal, Workspace } from '../workspace'

/** Why a codebook was not changed. */
export type CodebookRefusal =
  | Refusal
  /** Something is coded with a tag that would be gone; how many records are. */
  | { readonly code: 'tagInUse'; readonly tagId: TagId; readonly count: number }
  | { readonly code: 'tagRequired'; readonly tagId: TagId; readonly by: TagId }
  | { readonly code: 'groupInUse'; readonly count: number }
  /** Not in the form that the schema asks for: where, and the schema's own message in English. */
  | { readonly code: 'codebookMalformed'; readonly place: string; readonly reason: string }
  | { readonly code: 'codebookFaulty'; readonly fault: CodebookFault }

/** Commits a changed codebook as one edit, where it is whole and no tag that is in use is gone. */
export function commitCodebook(
  workspace: Workspace,
  before: CodebookRecord,
  after: CodebookRecord,
): Result<Edit, CodebookRefusal> {
  // What is stored is read back by this schema: a form may not write what the next start could not open. Thousands of
  // tags that are the ones of before have been read by it already.
  const known = new Set(before.tags)
  const changed = after.tags.filter((tag) => !known.has(tag))
  const parsed = codebookRecord.safeParse({ ...after, tags: changed })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail({ code: 'codebookMalformed', place: placeOf(issue?.path ?? [], changed), reason: issue?.message ?? '' })
  }
  const [fault] = codebookFaults(after)
  if (fault) return fail({ code: 'codebookFaulty', fault })
  const lost = lostTag(workspace, before, after)
  if (lost) return fail({ code: 'tagInUse', ...lost })
  if (recordsEqual(before, after)) return fail({ code: 'nothingToDo' })
  return workspace.commit('changeCodebook', [{ before, after }])
}

/** Where the fault is, as `posture.no_cover.key`. */
function placeOf([field, index, ...rest]: readonly PropertyKey[], tags: readonly Tag[]): string {
  const part = field === 'tags' && typeof index === 'number' ? [tags[index]?.id ?? index] : [field, index]
  return [...part, ...rest].flatMap((each) => (each === undefined ? [] : [String(each)])).join('.')
}

/** A tag in use that only `before` had. */
function lostTag({ index }: Workspace, before: CodebookRecord, after: CodebookRecord) {
  const others = index.all('codebook').filter(({ id }) => id !== before.id)
  const kept = new Set([after, ...others].flatMap(({ tags }) => tags.map(({ id }) => id)))
  const lost = before.tags.filter(({ id }) => !kept.has(id))
  if (lost.length === 0) return undefined
  const uses = tagUses(index)
  const used = lost.find(({ id }) => uses.has(id))
  return used && { tagId: used.id, count: uses.get(used.id) ?? 0 }
}
