import { z } from '../zod'
import { codedFields } from './coded'
import { segmentId, trackId } from './ids'

/** One object's identity through a clip; its boxes are its keyframes. */
export const trackRecord = z.object({
  type: z.literal('track'),
  id: trackId,
  label: z.string().max(200).default(''),
  segmentId: segmentId.optional(),
  ...codedFields,
})
