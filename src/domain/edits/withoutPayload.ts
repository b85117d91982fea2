import type { StoredEntry } from './logEntry'

/** What is left of an entry that is erased: its place in the chain. */
export function withoutPayload({ seq, prev, payloadHash, hash }: StoredEntry): StoredEntry {
  return { seq, prev, payloadHash, hash }
}
