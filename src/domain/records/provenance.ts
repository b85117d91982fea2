import { z } from '../zod'
import { instant, localizedText, longText, shortText } from './fields'
import { annotatorId } from './ids'

/** Who entered a value, when, and on what ground. */
const attributed = {
  basis: longText.default(''),
  enteredBy: annotatorId.optional(),
  enteredAt: instant.optional(),
}

/** A time as somebody claims it or as it was verified; `precision` in words such as "day" or "minute". */
const statedTime = z.object({
  value: shortText,
  zone: shortText.default(''),
  precision: shortText.default(''),
  ...attributed,
})

/** A place; `precisionMeters` is the radius within which it is known. */
const statedPlace = z.object({
  name: shortText.default(''),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  precisionMeters: z.number().positive().max(20_000_000).optional(),
  isPublic: z.boolean().default(false),
  ...attributed,
})

/** Claimed and verified are kept apart, always. */
const claimedAndVerified = <Value extends z.ZodType>(value: Value) =>
  z.object({ claimed: value.optional(), verified: value.optional() })

export const CLIP_CHECKS = [
  'source',
  'integrity',
  'time',
  'cameraPlace',
  'placeShown',
  'completeness',
  'corroboration',
] as const

/** One check of a clip: the second of the three statuses. */
const clipCheck = z.object({
  status: z.enum(['notStarted', 'claimedOnly', 'consistent', 'verified', 'refuted', 'cannotBeDetermined']),
  checkedBy: annotatorId.optional(),
  secondPerson: annotatorId.optional(),
  basis: longText.default(''),
})

/** Where a clip comes from. Every field may be missing; what is missing is shown as missing. */
export const provenance = z.object({
  titleAsPosted: localizedText.optional(),
  textAsPosted: localizedText.optional(),
  channel: shortText.optional(),
  programme: shortText.optional(),
  uploader: shortText.optional(),
  nameVariants: z.record(z.string().max(200), z.array(shortText).max(50)).optional(),
  sourceUrl: z.string().max(4_000).optional(),
  archiveUrl: z.string().max(4_000).optional(),
  uploadedAt: statedTime.optional(),
  recordedAt: claimedAndVerified(statedTime).optional(),
  cameraPlace: claimedAndVerified(statedPlace).optional(),
  placeShown: claimedAndVerified(statedPlace).optional(),
  language: shortText.optional(),
  rightsOwner: shortText.optional(),
  licence: shortText.optional(),
  creditLine: shortText.optional(),
  basisForUse: longText.optional(),
  acquiredHow: longText.optional(),
  generation: shortText.optional(),
  isEdited: z.boolean().optional(),
  custodyNotes: longText.optional(),
  checks: z.partialRecord(z.enum(CLIP_CHECKS), clipCheck).optional(),
})
