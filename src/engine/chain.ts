import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../domain/canonicalJson'
import type { Edit } from '../domain/edits/edit'
import { NO_HASH, type LogEntry, type LogHead } from '../domain/edits/logEntry'

/** Separates these hashes from any other use of SHA-256 over JSON. */
const DOMAIN = 'framebench-log-v1\n'

/**
 * Puts an edit behind `head`. `salt` is 16 random bytes as hex; it keeps a short payload from being guessed once erased.
 * Synchronous, unlike the browser's own digest: an edit made while the tab closes must reach its transaction in that task.
 */
export function sealEntry(payload: Edit, head: LogHead, salt: string): LogEntry {
  const payloadHash = hashPayload(salt, payload)
  const linked = { seq: head.length, prev: head.hash, payloadHash }
  return { ...linked, hash: hashLink(linked), salt, payload }
}

export function headAfter(entry: LogEntry): LogHead {
  return { length: entry.seq + 1, hash: entry.hash }
}

/** @returns the position of the first entry that does not fit the chain; undefined where all fit. */
export function firstBrokenEntry(entries: readonly LogEntry[]): number | undefined {
  let prev = NO_HASH
  for (const [position, entry] of entries.entries()) {
    const fits =
      entry.seq === position &&
      entry.prev === prev &&
      entry.payloadHash === hashPayload(entry.salt, entry.payload) &&
      entry.hash === hashLink(entry)
    if (!fits) return position
    prev = entry.hash
  }
  return undefined
}

function hashLink({ seq, prev, payloadHash }: Pick<LogEntry, 'seq' | 'prev' | 'payloadHash'>): string {
  return bytesToHex(sha256(utf8ToBytes(DOMAIN + canonicalJson({ seq, prev, payloadHash }))))
}

function hashPayload(salt: string, payload: Edit): string {
  return bytesToHex(sha256(concatBytes(hexToBytes(salt), utf8ToBytes(canonicalJson(payload)))))
}
