import type { Edit } from '../../domain/edits/edit'
import type { MeasureId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

export function renameMeasure(workspace: Workspace, id: MeasureId, name: string): Result<Edit, Refusal> {
  const before = workspace.index.get('measure', id)
  const trimmed = name.trim().slice(0, 500)
  if (!before || trimmed === '' || trimmed === before.name) return fail({ code: 'nothingToDo' })
  const after = { ...before, name: trimmed, updatedAt: workspace.ports.clock.now() }
  return workspace.commit('renameMeasure', [{ before, after }])
}
