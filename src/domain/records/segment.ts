import type { FrameIndex } from '../time/frameIndex'
import { z } from '../zod'
import { codedFields } from './coded'
import { frameBoundary, frameIndex, ticks } from './fields'
import { segmentId, trackId } from './ids'

/** A half-open interval `[start, end)` of frames with tags; without an end it is still open. */
export const segmentRecord = z.object({
  type: z.literal('segment'),
  id: segmentId,
  start: frameIndex,
  startPts: ticks,
  end: frameBoundary.optional(),
  endPts: ticks.optional(),
  /** Whom or what the range is about: "no cover taken", and the person who takes none. */
  trackIds: z.array(trackId).min(1).max(100).optional(),
  ...codedFields,
})
export type SegmentRecord = z.infer<typeof segmentRecord>

/** True where the frame lies in the range; one that is still open goes on to the clip's end. */
export const coversFrame = ({ start, end }: Pick<SegmentRecord, 'start' | 'end'>, frame: FrameIndex): boolean =>
  start <= frame && (end === undefined || frame < end)
