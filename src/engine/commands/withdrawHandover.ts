import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes back what this person has left to others: they look at it themselves after all. */
export function withdrawHandover(workspace: Workspace, id: RecordId): Result<Edit, Refusal> {
  const before = workspace.index.get('handover', id)
  if (!before || before.authorId !== workspace.authorId) return fail({ code: 'nothingToDo' })
  return workspace.commit('withdrawHandover', [{ before, after: null }])
}
