import { z } from '../zod'
import { instant, localizedText, longText, shortText } from './fields'
import { annotatorId, claimId, recordId, tagId } from './ids'

/** A record that bears on a claim; for and against are entered the same way. */
const evidenceLink = z.object({
  recordId,
  bearing: z.enum(['supports', 'contradicts', 'fitsEither']),
  strength: z.enum(['weak', 'moderate', 'strong']),
  note: longText.default(''),
  linkedBy: annotatorId,
  linkedAt: instant,
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
  expectedIfTrue: longText.default(''),
  expectedIfFalse: longText.default(''),
  limits: longText.default(''),
  testable: z.enum(['yes', 'partly', 'weakly', 'no']).default('partly'),
  tagIds: z.array(tagId).max(100).default([]),
  evidence: z.array(evidenceLink).max(10_000).default([]),
  alternatives: z.array(longText).max(100).default([]),
  /** The third of the three statuses. */
  status: z
    .enum(['unadjudicated', 'supported', 'contradicted', 'mixed', 'fitsEither', 'notTestable'])
    .default('unadjudicated'),
})
