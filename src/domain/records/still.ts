import { z } from '../zod'
import { box, frameIndex, instant, localizedText, longText, sha256, shortText, ticks } from './fields'
import { annotatorId, clipId, recordId, stillId } from './ids'

/** An opaque fill over a part of a still, in display pixels. */
const redaction = z.object({ box, fill: z.string().regex(/^#[0-9a-f]{6}$/), coversId: recordId.optional() })

/** A captured frame. Its pixels can be made again from the clip. */
export const stillRecord = z.object({
  type: z.literal('still'),
  id: stillId,
  clipId,
  frame: frameIndex,
  pts: ticks,
  crop: box.optional(),
  redactions: z.array(redaction).max(1_000).default([]),
  /** SHA-256 of the decoded pixels in display geometry. */
  sha256,
  decoder: shortText,
  captions: localizedText.default({}),
  credit: longText.default(''),
  capturedBy: annotatorId,
  capturedAt: instant,
})
export type StillRecord = z.infer<typeof stillRecord>
