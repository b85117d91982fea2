import type { Edit } from '../../domain/edits/edit'
import type { ClipId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes a clip off the list; refused while annotations stand on it. Its bytes stay, so that an undo brings it back whole. */
export function removeClip(workspace: Workspace, id: ClipId): Result<Edit, Refusal> {
  const before = workspace.index.get('clip', id)
  if (!before) return fail({ code: 'nothingToDo' })
  return workspace.commit('removeClip', [{ before, after: null }])
}
