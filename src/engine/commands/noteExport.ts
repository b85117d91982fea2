import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import type { StillExport } from '../../domain/records/still'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Of as many files a still remembers; the log has them all. */
const MOST_EXPORTS = 1_000

/** Notes a file before it is handed over, so that nothing leaves without an entry in the log. */
export function noteExport(
  workspace: Workspace,
  id: RecordId,
  made: Omit<StillExport, 'at' | 'by'>,
): Result<Edit, Refusal> {
  const before = workspace.index.get('still', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const entry = { at: workspace.ports.clock.now(), by: workspace.authorId, ...made }
  const after = { ...before, exports: [...(before.exports ?? []), entry].slice(-MOST_EXPORTS) }
  return workspace.commit('exportStill', [{ before, after }])
}
