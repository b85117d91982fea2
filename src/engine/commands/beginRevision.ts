import type { Change, Edit } from '../../domain/edits/edit'
import type { ClipId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import { isLocked, newestReview } from '../reviewsOf'
import type { Refusal, Workspace } from '../workspace'
import { codedRecord } from './changeCoded'

/**
 * Makes drafts again of what this coder has submitted last of some clips, so that they can go on. What was submitted stays in
 * its package, and the next package is a new revision.
 */
export function beginRevision(workspace: Workspace, clipIds: Iterable<ClipId>): Result<Edit, Refusal> {
  const { index, authorId, ports } = workspace
  const reopenedAt = ports.clock.now()
  const changes = [...clipIds].flatMap((clipId): Change[] => {
    const review = newestReview(index, clipId, authorId)
    if (!review || !isLocked(index, clipId, authorId)) return []
    const drafts = review.recordIds.flatMap((id): Change[] => {
      const before = codedRecord(workspace, id)
      return before?.status === 'submitted' ? [{ before, after: { ...before, status: 'draft' } }] : []
    })
    return [{ before: review, after: { ...review, reopenedAt } }, ...drafts]
  })
  return changes.length === 0 ? fail({ code: 'nothingToDo' }) : workspace.commit('beginRevision', changes)
}
