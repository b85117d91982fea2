import type { Change, Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/**
 * Withdraws verdicts: what they were about is open again, or as an earlier verdict left it. What the adjudicator had put in
 * the place of codes goes with them, unless something else names it by now.
 */
export function unsettle(workspace: Workspace, ids: readonly RecordId[]): Result<Edit, Refusal> {
  const { index } = workspace
  const verdicts = ids.flatMap((id) => index.get('adjudication', id) ?? [])
  const gone = new Set<RecordId>(verdicts.map(({ id }) => id))
  if (gone.size === 0) return fail({ code: 'nothingToDo' })
  const changes: Change[] = verdicts.map((before) => ({ before, after: null }))
  for (const { resultIds = [], aboutIds } of verdicts) {
    for (const id of resultIds.filter((each) => !aboutIds.includes(each))) {
      const result = index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id)
      const keyframes = index.keyframesOf(id)
      const parts = new Set<RecordId>(keyframes.map((each) => each.id))
      const isNamed = [...index.referrersOf([id])].some((each) => !gone.has(each.id) && !parts.has(each.id))
      if (!result || isNamed) continue
      changes.push(...keyframes.map((before) => ({ before, after: null })), { before: result, after: null })
    }
  }
  return workspace.commit('unsettle', changes)
}
