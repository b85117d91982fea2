import { z } from '../zod'
import { instant, longText, shortText } from './fields'
import { projectId } from './ids'
import { reportDraft } from './report'

/** One investigation: what everything else in a workspace belongs to. */
export const projectRecord = z.object({
  type: z.literal('project'),
  id: projectId,
  name: shortText.min(1),
  description: longText.default(''),
  createdAt: instant,
  /** Whether a second person looks at a still before it is published. */
  stillsNeedSecond: z.boolean().optional(),
  /** What is written of the report that goes with its stills. */
  report: reportDraft.optional(),
})
export type ProjectRecord = z.infer<typeof projectRecord>
