import { z } from '../zod'
import { codedFields } from './coded'
import { box, frameIndex, ticks } from './fields'
import { annotationId, segmentId } from './ids'

/** Tags on one frame, or on a box in it. Frame and pts are both stored, so that a mismatch is found, not guessed. */
export const annotationRecord = z.object({
  type: z.literal('annotation'),
  id: annotationId,
  frame: frameIndex,
  pts: ticks,
  box: box.optional(),
  /** The range that this box belongs to: "no cover taken", and the person it is about. */
  segmentId: segmentId.optional(),
  ...codedFields,
})
export type AnnotationRecord = z.infer<typeof annotationRecord>
