import { z } from '../zod'
import {
  frameCount,
  instant,
  pixelSize,
  rate,
  sensitivity,
  sha256,
  shortText,
  sizeBytes,
  ticks,
  timebase,
} from './fields'
import { annotatorId, clipId } from './ids'
import { provenance } from './provenance'

/** One video stream of one source file. Its identity is `source.sha256` and `stream`; the id only names it here. */
export const clipRecord = z.object({
  type: z.literal('clip'),
  id: clipId,
  name: shortText.min(1),
  source: z.object({ fileName: shortText, sizeBytes, sha256 }),
  /** The container's index of the video stream, counted over all its streams from 0. */
  stream: z.number().int().min(0).max(10_000),
  container: shortText,
  codec: shortText,
  coded: pixelSize,
  /** After rotation and pixel aspect; the one size that boxes, player and stills use. */
  display: pixelSize,
  /** Clockwise degrees by which stored pictures are turned to be shown. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  pixelAspect: rate,
  timebase,
  frameCount,
  firstPts: ticks,
  /** The tick at which the last frame stops being shown. */
  endPts: ticks,
  rate: z.union([rate, z.literal('variable')]),
  audioCodec: shortText.optional(),
  /** The converted copy that pictures are decoded from, frame by frame; everything else here is the source's. */
  accessCopy: z
    .object({ fileName: shortText, sizeBytes, sha256, stream: z.number().int().min(0).max(10_000) })
    .optional(),
  sensitivity: sensitivity.default('none'),
  provenance: provenance.default({}),
  addedBy: annotatorId,
  addedAt: instant,
})
export type ClipRecord = z.infer<typeof clipRecord>
