import { z } from '../zod'
import { codedFields } from './coded'
import { frameBoundary, frameIndex, ticks } from './fields'
import { segmentId } from './ids'

/** A half-open interval `[start, end)` of frames with tags; without an end it is still open. */
export const segmentRecord = z.object({
  type: z.literal('segment'),
  id: segmentId,
  start: frameIndex,
  startPts: ticks,
  end: frameBoundary.optional(),
  endPts: ticks.optional(),
  ...codedFields,
})
export type SegmentRecord = z.infer<typeof segmentRecord>
