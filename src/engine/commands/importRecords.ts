import type { Change, Edit, ReceivedHead } from '../../domain/edits/edit'
import type { Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes in the records of a checked file in one edit that can be undone; where the file had a log, its head is noted. */
export function importRecords(
  workspace: Workspace,
  changes: readonly Change[],
  received?: ReceivedHead,
): Result<Edit, Refusal> {
  return workspace.commit('import', changes, received)
}
