import { z } from '../zod'
import { codedFields } from './coded'
import { trackId } from './ids'

/** One object's identity through a clip; its boxes are its keyframes. */
export const trackRecord = z.object({
  type: z.literal('track'),
  id: trackId,
  label: z.string().max(200).default(''),
  ...codedFields,
})
export type TrackRecord = z.infer<typeof trackRecord>
