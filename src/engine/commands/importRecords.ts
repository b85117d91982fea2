import type { Change, Edit } from '../../domain/edits/edit'
import type { Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes in the records of a checked file in one edit that can be undone. */
export function importRecords(workspace: Workspace, changes: readonly Change[]): Result<Edit, Refusal> {
  return workspace.commit('import', changes)
}
