import { z } from '../zod'
import { instant, sha256, shortText } from './fields'
import { annotatorId, proofId } from './ids'

/** A timestamp token with its certificates has about 6 KB, a grown OpenTimestamps file a few more. */
export const LARGEST_PROOF_BYTES = 128 * 1024

/**
 * An outside timestamp of a head of the log, as the file that the authority or the calendar gave. That the file names this
 * head was seen when it was attached; its signature was not.
 */
export const proofRecord = z.object({
  type: z.literal('proof'),
  id: proofId,
  kind: z.enum(['rfc3161', 'opentimestamps']),
  fileName: shortText,
  /** The file, as base64 (RFC 4648, padded). */
  bytes: z.base64().max(4 * Math.ceil(LARGEST_PROOF_BYTES / 3)),
  /** Of the file. */
  sha256,
  /** The head whose 32 bytes were stamped. */
  head: z.object({ length: z.number().int().min(1), hash: sha256 }),
  /** When the authority says that it stamped them: its claim. OpenTimestamps files say none by themselves. */
  statedAt: instant.optional(),
  attachedBy: annotatorId,
  attachedAt: instant,
})
export type ProofRecord = z.infer<typeof proofRecord>
