import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Gives a track a label of its own, such as a name that coders have agreed on; at most 200 characters. */
export function renameTrack(workspace: Workspace, id: RecordId, label: string): Result<Edit, Refusal> {
  const before = workspace.index.get('track', id)
  const trimmed = label.trim().slice(0, 200)
  if (!before || before.label === trimmed) return fail({ code: 'nothingToDo' })
  return workspace.commit('renameTrack', [
    { before, after: { ...before, label: trimmed, updatedAt: workspace.ports.clock.now() } },
  ])
}
