import type { Edit } from '../../domain/edits/edit'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { MeasureId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** What a measure asks, without who made it and when. */
export type MeasureDefinition = Omit<MeasureRecord, 'type' | 'id' | 'name' | 'authorId' | 'createdAt' | 'updatedAt'>

/** Asks another question under the same name. Whatever `change` leaves out is no part of it any more. */
export function changeMeasure(
  workspace: Workspace,
  id: MeasureId,
  change: (before: MeasureDefinition) => MeasureDefinition,
): Result<Edit, Refusal> {
  const before = workspace.index.get('measure', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const { type, name, authorId, createdAt, updatedAt, ...definition } = before
  const own = { type, id, name, authorId, createdAt }
  if (recordsEqual({ ...change(definition), ...own, updatedAt }, before)) return fail({ code: 'nothingToDo' })
  const after = { ...change(definition), ...own, updatedAt: workspace.ports.clock.now() }
  return workspace.commit('changeMeasure', [{ before, after }])
}
