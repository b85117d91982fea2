import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes a still out of the tray; files that were made of it are not touched. Refused while a claim names it. */
export function deleteStill(workspace: Workspace, id: RecordId): Result<Edit, Refusal> {
  const before = workspace.index.get('still', id)
  return before ? workspace.commit('deleteStill', [{ before, after: null }]) : fail({ code: 'nothingToDo' })
}
