import type { Edit, EditPurpose } from '../../domain/edits/edit'
import { replaced } from '../../domain/provenance/provenanceField'
import type { AnnotatorId, ClipId } from '../../domain/records/ids'
import type { ClipCheck, ClipCheckName } from '../../domain/records/provenance'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Why nobody can stand as second person here now. */
export type SecondRefusal = Refusal | { readonly code: 'checkedBySame' } | { readonly code: 'notChecked' }

const NOT_STARTED: ClipCheck = { status: 'notStarted', basis: '' }

/**
 * Says how far a check has come, or on what ground. The author is who checked; a second person stood by what was said
 * before, and so has to look again.
 */
export function changeClipCheck(
  workspace: Workspace,
  clipId: ClipId,
  name: ClipCheckName,
  said: Partial<Pick<ClipCheck, 'status' | 'basis'>>,
): Result<Edit, Refusal> {
  const before = workspace.index.get('clip', clipId)?.provenance.checks?.[name] ?? NOT_STARTED
  const next = { status: before.status, basis: before.basis, ...said }
  if (next.status === before.status && next.basis === before.basis) return fail({ code: 'nothingToDo' })
  const isEmpty = next.status === 'notStarted' && next.basis === ''
  const checkedBy = workspace.authorId
  const checkedAt = workspace.ports.clock.now()
  return commitCheck(
    workspace,
    clipId,
    'changeClipCheck',
    name,
    isEmpty ? undefined : { ...next, checkedBy, checkedAt },
  )
}

/** Stands by a check as its second person; refused for the one who checked, also under another id of the same pseudonym. */
export function secondClipCheck(
  workspace: Workspace,
  clipId: ClipId,
  name: ClipCheckName,
): Result<Edit, SecondRefusal> {
  const check = workspace.index.get('clip', clipId)?.provenance.checks?.[name]
  if (!check || check.status === 'notStarted' || check.checkedBy === undefined) return fail({ code: 'notChecked' })
  if (isSamePerson(workspace, check.checkedBy, workspace.authorId)) return fail({ code: 'checkedBySame' })
  if (check.secondPerson === workspace.authorId) return fail({ code: 'nothingToDo' })
  const secondAt = workspace.ports.clock.now()
  return commitCheck(workspace, clipId, 'secondClipCheck', name, {
    ...check,
    secondPerson: workspace.authorId,
    secondAt,
  })
}

function isSamePerson({ index }: Workspace, one: AnnotatorId, other: AnnotatorId): boolean {
  const name = (id: AnnotatorId) => index.get('annotator', id)?.pseudonym.trim().toLowerCase()
  return one === other || (name(one) !== undefined && name(one) === name(other))
}

function commitCheck(
  workspace: Workspace,
  clipId: ClipId,
  purpose: EditPurpose,
  name: ClipCheckName,
  check: ClipCheck | undefined,
): Result<Edit, Refusal> {
  const before = workspace.index.get('clip', clipId)
  if (!before) return fail({ code: 'nothingToDo' })
  const checks = replaced(before.provenance.checks ?? {}, name, check)
  const provenance = replaced(before.provenance, 'checks', Object.keys(checks).length === 0 ? undefined : checks)
  return workspace.commit(purpose, [{ before, after: { ...before, provenance } }])
}
