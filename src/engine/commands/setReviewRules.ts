import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { Edit } from '../../domain/edits/edit'
import { reviewRules, USUAL_RULES, type ReviewRules } from '../../domain/records/reviewRules'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Sets some of the rules by which the codes of this project are compared. @throws ZodError where a rule is out of its bounds */
export function setReviewRules(workspace: Workspace, rules: Partial<ReviewRules>): Result<Edit, Refusal> {
  const [before] = workspace.index.all('project')
  if (!before) return fail({ code: 'nothingToDo' })
  const now = before.review ?? USUAL_RULES
  const review = reviewRules.parse({ ...now, ...rules })
  if (recordsEqual(review, now)) return fail({ code: 'nothingToDo' })
  return workspace.commit('setReviewRules', [{ before, after: { ...before, review } }])
}
