import { z } from '../zod'
import { frameIndex, instant, longText, ticks } from './fields'
import { annotatorId, clipId, commentId, recordId } from './ids'

/** What somebody says about a frame, an object, a range, or about what coders differ in. */
export const commentRecord = z.object({
  type: z.literal('comment'),
  id: commentId,
  clipId,
  /** The objects that it is about; none where it is about the frame alone. */
  aboutIds: z.array(recordId).max(1_000),
  frame: frameIndex,
  pts: ticks,
  text: longText.min(1),
  /** The comment that it answers; answers are resolved with it. */
  replyTo: commentId.optional(),
  authorId: annotatorId,
  createdAt: instant,
  updatedAt: instant,
  resolvedBy: annotatorId.optional(),
  resolvedAt: instant.optional(),
})
export type CommentRecord = z.infer<typeof commentRecord>
