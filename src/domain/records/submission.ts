import { z } from '../zod'
import { instant, sha256, shortText, sizeBytes } from './fields'
import { annotatorId, submissionId } from './ids'

/** What a package says of itself without being opened. */
const outside = z.object({
  coderId: annotatorId,
  pseudonym: shortText,
  revision: z.number().int().min(1).max(10_000),
  clips: z.array(z.object({ sha256, stream: z.number().int().min(0).max(10_000) })).max(20_000),
  codebookVersion: z.string().max(40),
  log: z.object({ length: z.number().int().min(1), hash: sha256 }),
})

/** A sealed package that left this project or came into it; its bytes are kept by their hash. */
export const submissionRecord = z.object({
  type: z.literal('submission'),
  id: submissionId,
  fileName: shortText,
  sha256,
  sizeBytes,
  direction: z.enum(['sent', 'received']),
  /** Nothing of a closed one is in the records. */
  state: z.enum(['closed', 'open']),
  /** Whether it needs a passphrase, so that nothing of it can be told before. */
  isEncrypted: z.boolean(),
  outside: outside.optional(),
  at: instant,
  by: annotatorId,
})
export type SubmissionRecord = z.infer<typeof submissionRecord>
