import { projectId } from '../domain/records/ids'
import { z } from '../domain/zod'

/** What the tabs of this browser tell each other: a project has new edits, is deleted, or everything is to be wiped. */
export const tabMessage = z.union([
  projectId.transform((id) => ({ kind: 'changed' as const, projectId: id })),
  z.object({ kind: z.literal('deleted'), projectId }),
  z.object({ kind: z.literal('wipe') }),
])
export type TabMessage = z.input<typeof tabMessage>
