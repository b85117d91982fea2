import type { Edit } from '../../domain/edits/edit'
import { measureId, type ClaimId, type TagId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import { fail, ok, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** What a new measure asks for, and under which name. */
export interface WantedMeasure {
  readonly name: string
  readonly tagId: TagId
  readonly claimId?: ClaimId | undefined
}

/** Adds a measure of one tag over every clip, for every coder. */
export function addMeasure(
  workspace: Workspace,
  { name, tagId, claimId }: WantedMeasure,
): Result<{ readonly edit: Edit; readonly measure: MeasureRecord }, Refusal> {
  const trimmed = name.trim().slice(0, 500)
  if (trimmed === '') return fail({ code: 'nothingToDo' })
  const now = workspace.ports.clock.now()
  const measure: MeasureRecord = {
    type: 'measure',
    id: measureId.parse(workspace.ports.ids.next()),
    name: trimmed,
    ...(claimId === undefined ? {} : { claimId }),
    anyOf: [[{ tagId, holds: true }]],
    within: [],
    subject: 'clip',
    codes: 'coders',
    certainty: 'any',
    whole: 'assessable',
    authorId: workspace.authorId,
    createdAt: now,
    updatedAt: now,
  }
  const made = workspace.commit('addMeasure', [{ before: null, after: measure }])
  return made.ok ? ok({ edit: made.value, measure }) : made
}
