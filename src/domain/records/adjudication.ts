import { z } from '../zod'
import { instant, longText } from './fields'
import { adjudicationId, annotatorId, clipId, recordId } from './ids'

/** A settled verdict, with its reason and the records it rests on. Originals never change. */
export const adjudicationRecord = z.object({
  type: z.literal('adjudication'),
  id: adjudicationId,
  clipId,
  aboutIds: z.array(recordId).min(1).max(1_000),
  verdict: z.enum(['kept', 'changed', 'rejected', 'unresolved']),
  resultId: recordId.optional(),
  reason: longText.min(1),
  adjudicatorId: annotatorId,
  decidedAt: instant,
})
