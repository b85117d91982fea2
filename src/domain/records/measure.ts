import { z } from '../zod'
import { instant, shortText } from './fields'
import { annotatorId, claimId, clipId, measureId, tagId } from './ids'

/** A tag that stands, or does not. */
const term = z.object({ tagId, holds: z.boolean() })

/**
 * A question to the codes, as "no cover taken and not in cover". What it finds is derived and never stored, so that it
 * cannot stand beside other codes than those that are there.
 */
export const measureRecord = z.object({
  type: z.literal('measure'),
  id: measureId,
  name: shortText.min(1),
  claimId: claimId.optional(),
  /** Holds where every term of one of the groups does: the one form that any expression of and, or, not can be put in. */
  anyOf: z.array(z.array(term).min(1).max(20)).min(1).max(20),
  /** Only time in which every one of these holds is looked at. */
  within: z.array(term).max(20).default([]),
  /** Of the clip as a whole, or of each tracked object in it, added up. */
  subject: z.enum(['clip', 'track']).default('clip'),
  /** Where tracked objects are counted: only those with this tag. */
  subjectTagId: tagId.optional(),
  /** Every clip of the project where none are named. */
  clipIds: z.array(clipId).max(10_000).optional(),
  codes: z.enum(['coders', 'adjudicated']).default('coders'),
  /** Whoever has coded or looked where nobody is named. */
  coderIds: z.array(annotatorId).max(100).optional(),
  /** Codes that are less sure than this say nothing. */
  certainty: z.enum(['certain', 'probable', 'any']).default('any'),
  /** The whole that the share is of. */
  whole: z.enum(['assessable', 'lookedAt', 'coded']).default('assessable'),
  authorId: annotatorId,
  createdAt: instant,
  updatedAt: instant,
})
export type MeasureRecord = z.infer<typeof measureRecord>
export type MeasureTerm = MeasureRecord['within'][number]
