import { z } from '../zod'
import { frameIndex as toFrameIndex } from '../time/frameIndex'
import { presentationTimestamp } from '../time/ticks'

/** Field schemas that several record types share. Lengths are limits against hostile files, far above real use. */

/** An instant as ISO 8601 in UTC; a claim of this machine's clock, never an order. */
export const instant = z.iso.datetime()
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const shortText = z.string().max(500)
export const longText = z.string().max(20_000)
export const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
/** Text by BCP 47 language tag. */
export const localizedText = z.record(languageTag, longText)
export type LocalizedText = z.infer<typeof localizedText>

const safeInteger = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const positiveCount = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** 0-based ordinal in presentation order. */
export const frameIndex = count.transform(toFrameIndex)
/** End of a half-open interval: an ordinal, or the frame count where the interval ends with the clip. */
export const frameBoundary = count
export const ticks = safeInteger.transform(presentationTimestamp)
export const sizeBytes = count
export const frameCount = positiveCount
export const timebase = z.object({ num: positiveCount, den: positiveCount })
/** Frames per second as a fraction. */
export const rate = z.object({ num: positiveCount, den: positiveCount })
/** Width and height in pixels. */
export const pixelSize = z.object({
  width: positiveCount.max(65_536),
  height: positiveCount.max(65_536),
})
/** Rectangle in display pixels of the clip, top-left origin. */
export const box = z.object({
  x: z.number().min(-65_536).max(65_536),
  y: z.number().min(-65_536).max(65_536),
  w: z.number().positive().max(65_536),
  h: z.number().positive().max(65_536),
})

/** What a viewer must be spared, and what must not leave the project. */
export const sensitivity = z.enum(['none', 'identity', 'graphic', 'graphic+identity'])
export const certainty = z.enum(['certain', 'probable', 'unclear'])
/** The first of the three statuses: of an annotation, never of a clip or a claim. */
export const annotationStatus = z.enum(['draft', 'submitted', 'matched', 'conflict', 'adjudicated'])
export const attributeValue = z.union([
  z.string().max(2_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(100),
])
export const attributes = z.record(z.string().min(1).max(80), attributeValue)
