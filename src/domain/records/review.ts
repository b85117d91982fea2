import { z } from '../zod'
import { instant, sha256 } from './fields'
import { annotatorId, clipId, recordId, reviewId } from './ids'

/** One coder's submitted work on a clip, hidden from the others until they submit. */
export const reviewRecord = z.object({
  type: z.literal('review'),
  id: reviewId,
  clipId,
  coderId: annotatorId,
  recordIds: z.array(recordId).max(200_000),
  submittedAt: instant,
  /** SHA-256 of the canonical bytes of the submitted records. */
  digest: sha256,
})
