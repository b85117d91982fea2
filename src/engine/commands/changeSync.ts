import type { Edit } from '../../domain/edits/edit'
import type { SyncId } from '../../domain/records/ids'
import type { SyncRecord } from '../../domain/records/sync'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Says otherwise how sure an offset is, or what it rests on; its frames stay, other frames are another offset. */
export function changeSync(
  workspace: Workspace,
  id: SyncId,
  values: Partial<Pick<SyncRecord, 'errorMs' | 'basis'>>,
): Result<Edit, Refusal> {
  const before = workspace.index.get('sync', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const { errorMs = before.errorMs, basis = before.basis } = values
  const said = { errorMs, basis: basis.trim() }
  if (said.errorMs === before.errorMs && said.basis === before.basis) return fail({ code: 'nothingToDo' })
  const after = { ...before, ...said, updatedAt: workspace.ports.clock.now() }
  return workspace.commit('changeSync', [{ before, after }])
}
