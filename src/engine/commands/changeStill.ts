import type { Edit } from '../../domain/edits/edit'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { RecordId } from '../../domain/records/ids'
import type { StillRecord } from '../../domain/records/still'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** What a person sets of a still. Whatever is undefined is said no more. */
export type StillValues = {
  readonly [Field in 'captions' | 'credit' | 'kind' | 'visible' | 'crop' | 'boxIds' | 'sheet' | 'beside']?:
    | StillRecord[Field]
    | undefined
}

/** Sets words or layout of a still. Another picture has to be looked at again by the second person; other words have not. */
export function changeStill(workspace: Workspace, id: RecordId, values: StillValues): Result<Edit, Refusal> {
  const isWords = Object.keys(values).every((key) => key === 'captions' || key === 'credit' || key === 'visible')
  return commitStill(workspace, id, 'changeStill', values, isWords)
}

/** Sets what is covered on a still; the second person has to look again. */
export function redactStill(
  workspace: Workspace,
  id: RecordId,
  redactions: StillRecord['redactions'],
): Result<Edit, Refusal> {
  return commitStill(workspace, id, 'redactStill', { redactions }, false)
}

function commitStill(
  workspace: Workspace,
  id: RecordId,
  purpose: 'changeStill' | 'redactStill',
  values: object,
  isTickKept: boolean,
): Result<Edit, Refusal> {
  const before = workspace.index.get('still', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const tick = isTickKept ? {} : { secondBy: undefined, secondAt: undefined }
  // What is undefined is no part of a record.
  const after = Object.fromEntries(
    Object.entries({ ...before, ...values, ...tick }).filter(([, value]) => value !== undefined),
  ) as StillRecord
  if (recordsEqual({ ...after, secondBy: 0, secondAt: 0 }, { ...before, secondBy: 0, secondAt: 0 })) {
    return fail({ code: 'nothingToDo' })
  }
  return workspace.commit(purpose, [{ before, after }])
}
