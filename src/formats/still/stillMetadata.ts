import {
  frameIndex,
  localizedText,
  longText,
  sha256,
  shortText,
  ticks,
  timebase as timebaseFields,
} from '../../domain/records/fields'
import { STILL_KINDS } from '../../domain/stills/stillFileName'
import { z } from '../../domain/zod'

/** The stream of a source file and one of its frames: what a still is cited by. */
const frameOfSource = {
  /** Of the source file. */
  sha256,
  /** The container's index of the video stream. */
  stream: z.number().int().min(0).max(10_000),
  frame: frameIndex,
  pts: ticks,
  timebase: timebaseFields,
}

export const stillCitation = z.strictObject({
  ...frameOfSource,
  /** SHA-256 of the decoded pixels in display geometry, before anything was drawn on them. */
  pixelsSha256: sha256,
  decoder: shortText,
  kind: z.enum(STILL_KINDS),
  revision: z.number().int().min(1).max(1_000_000),
})
export type StillCitation = z.infer<typeof stillCitation>

/** Where something is, as words; coordinates only where they were verified and may leave. */
const metadataPlace = z.strictObject({
  name: localizedText,
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
})
export type MetadataPlace = z.infer<typeof metadataPlace>

/** A numbered box of the picture, in parts of its width and height. */
const share = z.number().min(0).max(1)
const region = z.strictObject({
  number: z.number().int().min(1).max(10_000),
  name: localizedText,
  x: share,
  y: share,
  w: share,
  h: share,
})
export type MetadataRegion = z.infer<typeof region>

/** All that is written into the file of a still, and into the manifest beside it. An empty text is left out of the file. */
export const stillMetadata = z.strictObject({
  title: shortText.min(1),
  captions: localizedText,
  altText: localizedText,
  headline: shortText,
  creator: shortText,
  credit: longText.refine((text) => text.trim() !== '', 'a credit may not be empty'),
  source: longText,
  rights: longText,
  usageTerms: longText,
  copyrightOwner: shortText,
  subjects: z.array(shortText.min(1)).max(200),
  /** When what is seen happened, as verified: `2025`, `2025-03`, `2025-03-07`, `2025-03-07T14:05:00+02:00`. */
  contentCreated: z
    .string()
    .regex(/^$|^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/)
    .max(40),
  instructions: longText,
  locationCreated: metadataPlace.optional(),
  locationShown: metadataPlace.optional(),
  /** Of the IPTC vocabulary; left out where nobody can say how the footage was made. */
  digitalSourceType: z.enum(['humanEdits', 'composite']).optional(),
  guid: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,119}$/),
  regions: z.array(region).max(1_000),
  citation: stillCitation,
  /** Of a panel or a sheet: the frames beside the one that is cited. */
  otherFrames: z.array(z.strictObject(frameOfSource)).max(1_000),
})
export type StillMetadata = z.infer<typeof stillMetadata>
