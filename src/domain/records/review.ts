import { z } from '../zod'
import { instant, sha256 } from './fields'
import { annotatorId, clipId, recordId, reviewId, submissionId } from './ids'

/**
 * One coder's submitted work on a clip, hidden from the others until they submit. Of several revisions by one coder the
 * newest counts; what only an older one names is superseded and stays as it was.
 */
export const reviewRecord = z.object({
  type: z.literal('review'),
  id: reviewId,
  clipId,
  coderId: annotatorId,
  /** Annotations, ranges and tracks; the keyframes of a track go with it. */
  recordIds: z.array(recordId).max(200_000),
  submittedAt: instant,
  /** SHA-256 of the annotations in the package that they were submitted in. */
  digest: sha256,
  /** 1 for what this coder submitted first; without it, it is that. */
  revision: z.number().int().min(1).max(10_000).optional(),
  /** The package, where its bytes are kept here. */
  submissionId: submissionId.optional(),
  /** When the coder began a new revision: from then on the records are drafts again until they are submitted anew. */
  reopenedAt: instant.optional(),
})
export type ReviewRecord = z.infer<typeof reviewRecord>
