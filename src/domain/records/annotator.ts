import { z } from '../zod'
import { instant } from './fields'
import { annotatorId } from './ids'

/** A pseudonym chosen for one project; never an account or a machine's name. */
export const pseudonym = z.string().trim().min(1).max(60)

/** A person who codes, known in this project by a pseudonym only. */
export const annotatorRecord = z.object({
  type: z.literal('annotator'),
  id: annotatorId,
  pseudonym,
  createdAt: instant,
})
export type AnnotatorRecord = z.infer<typeof annotatorRecord>
