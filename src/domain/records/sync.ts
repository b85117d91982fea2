import { z } from '../zod'
import { frameIndex, instant, longText, ticks } from './fields'
import { annotatorId, clipId, syncId } from './ids'

/** A day: who is less sure than that knows no offset. */
export const MOST_ERROR_MS = 86_400_000

/** A frame of a clip; the instant meant is that at which the frame begins to be shown. */
const moment = z.object({ clipId, frame: frameIndex, pts: ticks })
export type SyncMoment = z.infer<typeof moment>

/**
 * What one person says: these two frames show the same instant, so that the two clips can be put on one clock. Which of the
 * two is `a` says nothing. Where a pair of clips has several, each is a check of the others.
 */
export const syncRecord = z.object({
  type: z.literal('sync'),
  id: syncId,
  a: moment,
  b: moment,
  /** By how much the offset may be wrong, either way, in milliseconds. */
  errorMs: z.number().int().min(0).max(MOST_ERROR_MS),
  /** What shows that it is the same instant. */
  basis: longText.default(''),
  authorId: annotatorId,
  createdAt: instant,
  updatedAt: instant,
})
export type SyncRecord = z.infer<typeof syncRecord>
