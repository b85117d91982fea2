import { z } from '../zod'
import { frameIndex, instant, ticks } from './fields'
import { annotatorId, clipId, cutId } from './ids'

/**
 * What one person says about a cut at one frame, the first of the new shot. Cuts that were found by a program are derived
 * data and no records; each person has a verdict of their own, so that none overwrites another's.
 */
export const cutRecord = z.object({
  type: z.literal('cut'),
  id: cutId,
  clipId,
  frame: frameIndex,
  pts: ticks,
  verdict: z.enum(['confirmed', 'rejected']),
  authorId: annotatorId,
  createdAt: instant,
  updatedAt: instant,
})
export type CutRecord = z.infer<typeof cutRecord>
export type CutVerdict = CutRecord['verdict']
