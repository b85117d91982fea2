import { z } from '../zod'
import { instant, languageTag, localizedText, longText, shortText } from './fields'
import { annotatorId, claimId, recordId, tagId } from './ids'

export const BEARINGS = ['supports', 'contradicts', 'fitsEither'] as const
export type Bearing = (typeof BEARINGS)[number]
export const STRENGTHS = ['weak', 'moderate', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]
export const TESTABILITIES = ['yes', 'partly', 'weakly', 'no'] as const
export const CLAIM_STATUSES = [
  'unadjudicated',
  'supported',
  'contradicted',
  'mixed',
  'fitsEither',
  'notTestable',
] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** A record that bears on a claim; for and against are entered the same way. */
const evidenceLink = z.object({
  recordId,
  bearing: z.enum(BEARINGS),
  strength: z.enum(STRENGTHS),
  note: longText.default(''),
  /** The note in other languages. */
  noteTranslations: localizedText.optional(),
  linkedBy: annotatorId,
  linkedAt: instant,
})
export type EvidenceLink = z.infer<typeof evidenceLink>

/** What is said of a claim in one more language; what is left out is shown as it was entered. */
const translatedClaim = z.object({
  speaker: shortText.optional(),
  statementDate: shortText.optional(),
  source: longText.optional(),
  expectedIfTrue: longText.optional(),
  expectedIfFalse: longText.optional(),
  limits: longText.optional(),
  alternatives: z.array(longText).max(100).optional(),
  statusReason: longText.optional(),
})

/** A statement that somebody made, with the evidence for and against it. Never a score. */
export const claimRecord = z.object({
  type: z.literal('claim'),
  id: claimId,
  /** As the speaker would say it. */
  text: localizedText,
  speaker: shortText.default(''),
  statementDate: shortText.default(''),
  source: longText.default(''),
  originalWords: longText.default(''),
  originalLanguage: languageTag.optional(),
  /** The original words, translated as closely as possible. */
  originalTranslation: localizedText.optional(),
  expectedIfTrue: longText.default(''),
  expectedIfFalse: longText.default(''),
  limits: longText.default(''),
  testable: z.enum(TESTABILITIES).default('partly'),
  tagIds: z.array(tagId).max(100).default([]),
  evidence: z.array(evidenceLink).max(10_000).default([]),
  alternatives: z.array(longText).max(100).default([]),
  /** The third of the three statuses: set by a person, never computed. */
  status: z.enum(CLAIM_STATUSES).default('unadjudicated'),
  statusReason: longText.optional(),
  statusBy: annotatorId.optional(),
  statusAt: instant.optional(),
  translations: z.record(languageTag, translatedClaim).optional(),
})
export type ClaimRecord = z.infer<typeof claimRecord>
