import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../domain/canonicalJson'
import type { Edit } from '../domain/edits/edit'
import { EMPTY_HEAD, type LogEntry, type LogHead } from '../domain/edits/logEntry'

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
  let head = EMPTY_HEAD
  for (const [position, entry] of entries.entries()) {
    if (!followsHead(entry, head)) return position
    head = headAfter(entry)
  }
  return undefined
}

/** Whether an entry stands behind `head` in the chain and holds what its hashes say. */
export function followsHead(entry: LogEntry, head: LogHead): boolean {
  return (
    entry.seq === head.length &&
    entry.prev === head.hash &&
    entry.payloadHash === hashPayload(entry.salt, entry.payload) &&
    entry.hash === hashLink(entry)
  )
}

function hashLink({ seq, prev, payloadHash }: Pick<LogEntry, 'seq' | 'prev' | 'payloadHash'>): string {
  return bytesToHex(sha256(utf8ToBytes(DOMAIN + canonicalJson({ seq, prev, payloadHash }))))
}

function hashPayload(salt: string, payload: Edit): string {
  return bytesToHex(sha256(concatBytes(hexToBytes(salt), utf8ToBytes(canonicalJson(payload)))))
}
