import type { Edit } from '../../domain/edits/edit'
import type { CommentId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

export type CommentRefusal =
  | Refusal
  /** What somebody has said is changed and deleted by nobody else. */
  | { readonly code: 'othersComment' }

/** Says it in other words; one's own only. */
export function changeComment(workspace: Workspace, id: CommentId, words: string): Result<Edit, CommentRefusal> {
  const before = workspace.index.get('comment', id)
  const text = words.trim()
  if (!before || text === '' || text === before.text) return fail({ code: 'nothingToDo' })
  if (before.authorId !== workspace.authorId) return fail({ code: 'othersComment' })
  return workspace.commit('changeComment', [
    { before, after: { ...before, text, updatedAt: workspace.ports.clock.now() } },
  ])
}
