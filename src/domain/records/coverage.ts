import { z } from '../zod'
import { frameBoundary, instant } from './fields'
import { annotatorId, clipId, coverageId } from './ids'

/** Frames `[start, end)` that were on screen; `speed` is the slowest at which they were, 0 where they were stepped. */
const viewedSpan = z.object({ start: frameBoundary, end: frameBoundary, speed: z.number().min(0).max(16) })

/** Which frames of a clip one person has had on screen, in order and without overlap; one record a person and clip. */
export const coverageRecord = z.object({
  type: z.literal('coverage'),
  id: coverageId,
  clipId,
  authorId: annotatorId,
  spans: z.array(viewedSpan).max(200_000),
  updatedAt: instant,
})
export type CoverageRecord = z.infer<typeof coverageRecord>
export type ViewedSpan = z.infer<typeof viewedSpan>
