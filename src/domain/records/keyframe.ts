import { z } from '../zod'
import { attributes, box, frameIndex, ticks } from './fields'
import { keyframeId, trackId } from './ids'

/** A track's box at one frame. Boxes between keyframes are interpolated and never stored. */
export const keyframeRecord = z.object({
  type: z.literal('keyframe'),
  id: keyframeId,
  trackId,
  frame: frameIndex,
  pts: ticks,
  box,
  outside: z.boolean().default(false),
  occluded: z.boolean().default(false),
  /** How the boxes up to the next keyframe come about. */
  interpolation: z.enum(['linear', 'none']).default('linear'),
  attributes: attributes.default({}),
  /** Made by a program and not yet confirmed by a person; with its confidence from 0 to 1. */
  auto: z.object({ confidence: z.number().min(0).max(1) }).optional(),
})
export type KeyframeRecord = z.infer<typeof keyframeRecord>
