import type { Edit } from '../../domain/edits/edit'
import type { SyncId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes an offset between two clips away; what the clock says without it follows from those that stay. */
export function deleteSync(workspace: Workspace, id: SyncId): Result<Edit, Refusal> {
  const before = workspace.index.get('sync', id)
  return before ? workspace.commit('deleteSync', [{ before, after: null }]) : fail({ code: 'nothingToDo' })
}
