import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { LogHead } from '../../domain/edits/logEntry'
import { ownWork } from '../../domain/packages/ownWork'
import type { Change, Edit } from '../../domain/edits/edit'
import { recordId, reviewId, type ClipId } from '../../domain/records/ids'
import type { ReviewRecord } from '../../domain/records/review'
import type { SubmissionRecord } from '../../domain/records/submission'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'
import { codedRecord } from './changeCoded'

/** A package that was written and is kept. */
export interface SentPackage {
  readonly submission: SubmissionRecord
  /** SHA-256 of the annotations in it. */
  readonly digest: string
  readonly submittedAt: string
  /** The log as it was when the package was made of it. */
  readonly head: LogHead
}

export type SubmitRefusal = Refusal | { readonly code: 'changedMeanwhile' }

/**
 * Notes that this coder has submitted their work on some clips in a package: from now on it is locked. Refused where anything
 * was changed since the package was written. It cannot be undone; going on takes a new revision.
 */
export function submitWork(
  workspace: Workspace,
  clipIds: ReadonlySet<ClipId>,
  { submission, digest, submittedAt, head }: SentPackage,
): Result<Edit, SubmitRefusal> {
  const { index, authorId, ports } = workspace
  if (clipIds.size === 0) return fail({ code: 'nothingToDo' })
  if (workspace.unsavedEdits.length > 0 || !recordsEqual(workspace.head, head))
    return fail({ code: 'changedMeanwhile' })
  const isOwn = ownWork(index.records, authorId, clipIds)
  const coded = [...index.records.values()].flatMap((record) =>
    isOwn(record) ? (codedRecord(workspace, record.id) ?? []) : [],
  )
  const reviews = [...clipIds].map((clipId): ReviewRecord => ({
    type: 'review',
    id: reviewId.parse(ports.ids.next()),
    clipId,
    coderId: authorId,
    recordIds: coded.flatMap((record) => (record.clipId === clipId ? [recordId.parse(record.id)] : [])),
    submittedAt,
    digest,
    revision: submission.outside?.revision ?? 1,
    submissionId: submission.id,
  }))
  return workspace.commit('submit', [
    { before: null, after: submission },
    ...coded.flatMap((before): Change[] =>
      before.status === 'draft' ? [{ before, after: { ...before, status: 'submitted' } }] : [],
    ),
    ...reviews.map((after) => ({ before: null, after })),
  ])
}
