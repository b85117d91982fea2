import type { Edit } from '../../domain/edits/edit'
import type { CommentId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import type { CommentRefusal } from './changeComment'

/** Deletes one's own comment, unless somebody has answered it. */
export function deleteComment(
  workspace: Workspace,
  id: CommentId,
): Result<Edit, CommentRefusal | { readonly code: 'commentAnswered' }> {
  const before = workspace.index.get('comment', id)
  if (!before) return fail({ code: 'nothingToDo' })
  if (before.authorId !== workspace.authorId) return fail({ code: 'othersComment' })
  if (!workspace.index.referrersOf([id])[Symbol.iterator]().next().done) return fail({ code: 'commentAnswered' })
  return workspace.commit('deleteComment', [{ before, after: null }])
}
