import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes on what somebody else has left; for whoever left it, it stays not assessable. */
export function takeHandover(workspace: Workspace, id: RecordId): Result<Edit, Refusal> {
  const before = workspace.index.get('handover', id)
  const { authorId } = workspace
  if (!before || before.takenBy !== undefined || before.authorId === authorId) return fail({ code: 'nothingToDo' })
  return workspace.commit('takeHandover', [{ before, after: { ...before, takenBy: authorId } }])
}
