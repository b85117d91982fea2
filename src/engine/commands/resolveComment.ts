import type { Edit } from '../../domain/edits/edit'
import type { CommentId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Says that a comment and its answers need nothing more, or opens them again; anybody may. */
export function resolveComment(workspace: Workspace, id: CommentId, isResolved: boolean): Result<Edit, Refusal> {
  const before = workspace.index.get('comment', id)
  const wasResolved = before?.resolvedBy !== undefined
  if (!before || before.replyTo !== undefined || wasResolved === isResolved) return fail({ code: 'nothingToDo' })
  const { resolvedBy: _by, resolvedAt: _at, ...open } = before
  const resolved = { resolvedBy: workspace.authorId, resolvedAt: workspace.ports.clock.now() }
  return workspace.commit('resolveComment', [{ before, after: isResolved ? { ...open, ...resolved } : open }])
}
