import { z } from '../zod'
import { instant, longText } from './fields'
import { adjudicationId, annotatorId, clipId, recordId } from './ids'

/** How coders can differ about one thing, the gravest first; `agreement` where they do not. */
export const DISAGREEMENT_KINDS = ['missing', 'extra', 'label', 'boundary', 'box', 'attribute'] as const
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number]

/** A settled verdict, with its reason and the records it rests on. Originals never change. */
export const adjudicationRecord = z.object({
  type: z.literal('adjudication'),
  id: adjudicationId,
  clipId,
  aboutIds: z.array(recordId).min(1).max(1_000),
  verdict: z.enum(['kept', 'changed', 'rejected', 'unresolved']),
  /** What stands in the place of what was changed; files before `resultIds` have it. */
  resultId: recordId.optional(),
  /** What stands: some of `aboutIds`, or the adjudicator's own records. Without it everything that was kept does. */
  resultIds: z.array(recordId).max(1_000).optional(),
  reason: longText.default(''),
  adjudicatorId: annotatorId,
  decidedAt: instant,
  /** What was asked: whose codes were compared, those who coded nothing here among them, and how they differed. */
  coderIds: z.array(annotatorId).max(100).optional(),
  kind: z.enum(['agreement', ...DISAGREEMENT_KINDS]).optional(),
  /** Why somebody decided who coded the clip too. */
  exception: longText.optional(),
})
export type AdjudicationRecord = z.infer<typeof adjudicationRecord>
