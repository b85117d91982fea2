import type { Edit } from '../../domain/edits/edit'
import type { SubmissionRecord } from '../../domain/records/submission'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Notes a package that is kept and not opened: nothing of what its coder said is in the records. */
export function receivePackage(workspace: Workspace, submission: SubmissionRecord): Result<Edit, Refusal> {
  const isHere = workspace.index.records.has(submission.id)
  if (isHere || submission.state !== 'closed') return fail({ code: 'nothingToDo' })
  return workspace.commit('receivePackage', [{ before: null, after: submission }])
}
