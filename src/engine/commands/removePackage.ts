import type { Edit } from '../../domain/edits/edit'
import type { SubmissionId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes a package that was never opened off the list. Its bytes stay until the project is deleted, so that undo brings it back. */
export function removePackage(workspace: Workspace, id: SubmissionId): Result<Edit, Refusal> {
  const before = workspace.index.get('submission', id)
  if (before?.state !== 'closed') return fail({ code: 'nothingToDo' })
  return workspace.commit('removePackage', [{ before, after: null }])
}
