import { z } from '../zod'
import { frameBoundary, frameIndex, instant, ticks } from './fields'
import { annotatorId, clipId, handoverId } from './ids'

/**
 * Frames `[start, end)` of a clip that one person will not look at and leaves to somebody else. For this person they are not
 * assessable, which is another thing than not coded.
 */
export const handoverRecord = z.object({
  type: z.literal('handover'),
  id: handoverId,
  clipId,
  authorId: annotatorId,
  start: frameIndex,
  startPts: ticks,
  end: frameBoundary,
  endPts: ticks,
  createdAt: instant,
  /** Who has taken them on; until then they wait for somebody. */
  takenBy: annotatorId.optional(),
})
export type HandoverRecord = z.infer<typeof handoverRecord>
