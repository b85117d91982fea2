import type { Edit } from '../../domain/edits/edit'
import { measureId, type MeasureId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import { fail, ok, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Adds a measure that asks the same under another name, to be changed without losing the first. */
export function duplicateMeasure(
  workspace: Workspace,
  id: MeasureId,
  name: string,
): Result<{ readonly edit: Edit; readonly measure: MeasureRecord }, Refusal> {
  const before = workspace.index.get('measure', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const now = workspace.ports.clock.now()
  const measure: MeasureRecord = {
    ...before,
    id: measureId.parse(workspace.ports.ids.next()),
    name: name.trim().slice(0, 500) || before.name,
    authorId: workspace.authorId,
    createdAt: now,
    updatedAt: now,
  }
  const made = workspace.commit('duplicateMeasure', [{ before: null, after: measure }])
  return made.ok ? ok({ edit: made.value, measure }) : made
}
