import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import type { StillExport } from '../../domain/records/still'
import { fail, type Result } from '../../domain/result'
import type { NotWritten } from '../notWritten'
import { saved } from '../saved'
import type { Refusal, Workspace } from '../workspace'

/** Of as many files a still remembers; the log has them all. */
const MOST_EXPORTS = 1_000

/** A file that is about to be handed over, and the still that is in it. */
export interface NotedExport {
  readonly id: RecordId
  readonly made: Omit<StillExport, 'at' | 'by'>
}

/**
 * Notes files before they are handed over, all of one gesture in one edit, and waits until it is on disk: nothing leaves
 * without an entry in the log. Where one of the stills is gone meanwhile, or the disk takes no entry, nothing is noted, now or
 * later, and nothing may leave.
 */
export async function noteExports(
  workspace: Workspace,
  noted: readonly NotedExport[],
): Promise<Result<Edit, Refusal | NotWritten>> {
  while (workspace.saveState.kind === 'saving') await saved(workspace)
  const at = workspace.ports.clock.now()
  const changes = noted.flatMap(({ id, made }) => {
    const before = workspace.index.get('still', id)
    if (!before) return []
    const entry = { at, by: workspace.authorId, ...made }
    return [{ before, after: { ...before, exports: [...(before.exports ?? []), entry].slice(-MOST_EXPORTS) } }]
  })
  if (changes.length < noted.length) return fail({ code: 'nothingToDo' })
  return workspace.commitWritten('exportStill', changes)
}
