import type { Edit } from '../../domain/edits/edit'
import type { MeasureId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Deletes the question; the codes that it asked stay as they are. */
export function deleteMeasure(workspace: Workspace, id: MeasureId): Result<Edit, Refusal> {
  const before = workspace.index.get('measure', id)
  return before ? workspace.commit('deleteMeasure', [{ before, after: null }]) : fail({ code: 'nothingToDo' })
}
