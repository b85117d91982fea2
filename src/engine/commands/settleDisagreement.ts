import type { CodeGroup, Disagreement } from '../../domain/agreement/codeGroup'
import type { Decision } from '../../domain/agreement/decision'
import type { Edit } from '../../domain/edits/edit'
import type { AdjudicationRecord } from '../../domain/records/adjudication'
import { fail, ok, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'
import { adjudicationOf, adjudicatorOf, type CoderAdjudicates } from './adjudicating'
import type { ClipInView } from './clipInView'
import { settledResult, type ResultRefusal } from './settledResult'

/** Why nothing was settled. */
export type SettleRefusal = Refusal | CoderAdjudicates | ResultRefusal | { readonly code: 'settledWithoutReason' }

/** What is decided about a group, and why. */
export interface Deciding {
  readonly group: CodeGroup | Disagreement
  readonly decision: Decision
  readonly reason: string
  /** Why somebody decides who coded the clip too. */
  readonly exception?: string | undefined
}

/**
 * Settles what coders differ in by one verdict. The coders' records stay as they are; what the adjudicator puts in their
 * place is a record of its own. A reason is needed, except where what coders agree on is accepted. An earlier verdict stays;
 * the newest counts.
 */
export function settleDisagreement(
  workspace: Workspace,
  view: ClipInView,
  { group, decision, reason, exception }: Deciding,
): Result<{ readonly edit: Edit; readonly adjudication: AdjudicationRecord }, SettleRefusal> {
  const may = adjudicatorOf(workspace, group.clipId, exception)
  if (!may.ok) return may
  const kind = 'kinds' in group ? group.kinds[0] : 'agreement'
  const isAccepting = kind === 'agreement' && decision.kind === 'take'
  if (!isAccepting && reason.trim() === '') return fail({ code: 'settledWithoutReason' })
  const result = settledResult(workspace, view, group, decision)
  if (!result.ok) return result
  const { verdict, resultIds, changes } = result.value
  const adjudication = adjudicationOf(workspace, group, {
    verdict,
    reason: reason.trim(),
    kind,
    ...(resultIds ? { resultIds: [...resultIds] } : {}),
    ...(may.value === undefined ? {} : { exception: may.value }),
  })
  const made = workspace.commit('settle', [...changes, { before: null, after: adjudication }])
  return made.ok ? ok({ edit: made.value, adjudication }) : made
}
