import type { AnnotatorId, ClipId } from '../domain/records/ids'
import type { ReviewRecord } from '../domain/records/review'
import type { RecordIndex } from './recordIndex'

/** What a coder submitted last of a clip; undefined where they have submitted nothing of it. */
export function newestReview(index: RecordIndex, clipId: ClipId, coderId: AnnotatorId): ReviewRecord | undefined {
  return index
    .all('review')
    .filter((review) => review.clipId === clipId && review.coderId === coderId)
    .reduce<ReviewRecord | undefined>(
      (newest, each) => (revisionOf(each) > revisionOf(newest) ? each : newest),
      undefined,
    )
}

/** 0 for what was never submitted. */
export function revisionOf(review: ReviewRecord | undefined): number {
  return review ? (review.revision ?? 1) : 0
}

/** The revision that a coder's next package is: one above all that they have submitted so far. */
export function nextRevision(index: RecordIndex, coderId: AnnotatorId): number {
  const own = index.all('review').filter((review) => review.coderId === coderId)
  return Math.max(0, ...own.map(revisionOf)) + 1
}

/** Whether a coder's work on a clip is submitted and no new revision is begun. */
export function isLocked(index: RecordIndex, clipId: ClipId, coderId: AnnotatorId): boolean {
  const review = newestReview(index, clipId, coderId)
  return review !== undefined && review.reopenedAt === undefined
}

/** Whether a coder has submitted anything: from then on their pseudonym stands in packages that may have left. */
export function hasSubmitted(index: RecordIndex, coderId: AnnotatorId): boolean {
  return index.all('review').some((review) => review.coderId === coderId)
}
