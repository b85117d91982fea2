import type { Edit } from '../../domain/edits/edit'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import { EMPTY_REPORT, type ReportDraft } from '../../domain/records/report'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Sets what is chosen and written for the report of the project. */
export function changeReport(workspace: Workspace, values: Partial<ReportDraft>): Result<Edit, Refusal> {
  const [before] = workspace.index.all('project')
  if (!before) return fail({ code: 'nothingToDo' })
  const after = { ...before, report: { ...EMPTY_REPORT, ...before.report, ...values } }
  if (recordsEqual(after.report, before.report ?? EMPTY_REPORT)) return fail({ code: 'nothingToDo' })
  return workspace.commit('changeReport', [{ before, after }])
}
