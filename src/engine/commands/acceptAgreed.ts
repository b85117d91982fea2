import type { CodeGroup } from '../../domain/agreement/codeGroup'
import type { Edit } from '../../domain/edits/edit'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'
import { adjudicationOf, adjudicatorOf, type CoderAdjudicates } from './adjudicating'

/**
 * Accepts what coders agree on, all of it in one edit and without a reason. Of codes that say the same the first coder's
 * stands, so that it is counted once.
 */
export function acceptAgreed(
  workspace: Workspace,
  agreements: readonly CodeGroup[],
  exception?: string,
): Result<Edit, Refusal | CoderAdjudicates> {
  const [first] = agreements
  if (!first) return fail({ code: 'nothingToDo' })
  const may = adjudicatorOf(workspace, first.clipId, exception)
  if (!may.ok) return may
  const accepted = agreements.map((group) =>
    adjudicationOf(workspace, group, {
      verdict: 'kept',
      resultIds: group.members.slice(0, 1).map(({ recordId }) => recordId),
      reason: '',
      kind: 'agreement',
      ...(may.value === undefined ? {} : { exception: may.value }),
    }),
  )
  return workspace.commit(
    'acceptAgreed',
    accepted.map((after) => ({ before: null, after })),
  )
}
