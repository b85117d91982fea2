import { joinedCoverage } from '../../domain/coverage/joinedCoverage'
import type { Change, Edit, ReceivedHead } from '../../domain/edits/edit'
import type { Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/**
 * Takes in the records of a checked file in one edit that can be undone. What has come to be here since the file was checked
 * stays as it is; coverage is joined to what this person has seen by now. Where the file had a log, its head is noted.
 */
export function importRecords(
  workspace: Workspace,
  changes: readonly Change[],
  received?: ReceivedHead,
): Result<Edit, Refusal> {
  const { records } = workspace.index
  const still = changes.flatMap((change): Change[] => {
    const { after } = change
    const mine = after && records.get(after.id)
    if (!mine) return [change]
    const joined = mine.type === 'coverage' && after.type === 'coverage' ? joinedCoverage(mine, after) : mine
    return joined === mine ? [] : [{ before: mine, after: joined }]
  })
  return workspace.commit('import', still, received)
}
