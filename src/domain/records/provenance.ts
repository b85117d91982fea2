import { z } from '../zod'
import { instant, languageTag, localizedText, longText, shortText } from './fields'
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
export type StatedTime = z.infer<typeof statedTime>

/** A place; `precisionMeters` is the radius within which it is known. */
const statedPlace = z.object({
  name: shortText.default(''),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  precisionMeters: z.number().positive().max(20_000_000).optional(),
  isPublic: z.boolean().default(false),
  ...attributed,
})
export type StatedPlace = z.infer<typeof statedPlace>

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
export type ClipCheckName = (typeof CLIP_CHECKS)[number]

export const CHECK_STATUSES = [
  'notStarted',
  'claimedOnly',
  'consistent',
  'verified',
  'refuted',
  'cannotBeDetermined',
] as const

/** One check of a clip: the second of the three statuses. The second person is never the one who checked. */
const clipCheck = z.object({
  status: z.enum(CHECK_STATUSES),
  checkedBy: annotatorId.optional(),
  checkedAt: instant.optional(),
  secondPerson: annotatorId.optional(),
  secondAt: instant.optional(),
  basis: longText.default(''),
})
export type ClipCheck = z.infer<typeof clipCheck>

/** The fields whose value is the value alone; who entered it, when and on what ground stands in `entered`. */
export const PLAIN_FIELDS = [
  'titleAsPosted',
  'textAsPosted',
  'postedIn',
  'channel',
  'programme',
  'uploader',
  'nameVariants',
  'sourceUrl',
  'archiveUrl',
  'language',
  'rightsOwner',
  'licence',
  'creditLine',
  'basisForUse',
  'acquiredHow',
  'generation',
  'isEdited',
  'custodyNotes',
] as const
export type PlainField = (typeof PLAIN_FIELDS)[number]

/** Where a clip comes from. Every field may be missing; what is missing is shown as missing. */
export const provenance = z.object({
  titleAsPosted: localizedText.optional(),
  textAsPosted: localizedText.optional(),
  /** The language in which title and text were posted; what they say in others is a translation. */
  postedIn: languageTag.optional(),
  channel: shortText.optional(),
  programme: shortText.optional(),
  uploader: shortText.optional(),
  /** Other spellings of a name, by the field that has the name. */
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
  entered: z.partialRecord(z.enum(PLAIN_FIELDS), z.object(attributed)).optional(),
  checks: z.partialRecord(z.enum(CLIP_CHECKS), clipCheck).optional(),
})
export type Provenance = z.infer<typeof provenance>
