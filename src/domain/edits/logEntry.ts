import { z } from '../zod'
import { sha256 } from '../records/fields'
import { edit } from './edit'

/** The hash that the first entry of a log names as the one before it. */
export const NO_HASH = '0'.repeat(64)

/**
 * An edit in the hash chain. `hash` covers `seq`, `prev` and `payloadHash`; `payloadHash` covers the salt and the payload.
 * Payload and salt stand beside the chain so that they can be erased without breaking it.
 */
export const logEntry = z.object({
  seq: z.number().int().min(0),
  prev: sha256,
  payloadHash: sha256,
  hash: sha256,
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  payload: edit,
})
export type LogEntry = z.infer<typeof logEntry>

/** An entry whose payload and salt were erased. A later entry says so. */
const erasedEntry = logEntry.omit({ salt: true, payload: true })
export type StoredEntry = LogEntry | (z.infer<typeof erasedEntry> & { readonly salt?: never; readonly payload?: never })

/**
 * An entry as it stands in the store or in a file. Its payload is not read yet: reading fills in what a later version has
 * added, and the hash is over what was written. Once it is erased it has neither payload nor salt.
 */
export const sealedEntry = z
  .strictObject({ ...erasedEntry.shape, salt: logEntry.shape.salt.optional(), payload: z.unknown().optional() })
  .refine(({ salt, payload }) => (salt === undefined) === (payload === undefined), 'payload and salt go together')
export type SealedEntry = z.infer<typeof sealedEntry>

/** The end of a log: how many entries it has, and the hash of the newest. */
export const logHead = z.object({ length: z.number().int().min(0), hash: sha256 })
export type LogHead = z.infer<typeof logHead>

export const EMPTY_HEAD: LogHead = { length: 0, hash: NO_HASH }

/** The end of a log whose newest entry is this one. */
export function headAfter(entry: Pick<SealedEntry, 'seq' | 'hash'>): LogHead {
  return { length: entry.seq + 1, hash: entry.hash }
}
