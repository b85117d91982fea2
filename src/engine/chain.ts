import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../domain/canonicalJson'
import type { Edit } from '../domain/edits/edit'
import {
  EMPTY_HEAD,
  type LogEntry,
  type LogHead,
  type SealedEntry,
  type StoredEntry,
  headAfter,
} from '../domain/edits/logEntry'

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

/** What of an entry does not fit: its number, the hash that it names, its payload or salt, or its own hash. */
export type ChainFault = 'sequence' | 'previous' | 'payload' | 'hash'

/** @param head the end of the log before `entry`. @returns undefined where the entry fits behind it, erased or not */
export function chainFault(entry: SealedEntry, head: LogHead): ChainFault | undefined {
  if (entry.seq !== head.length) return 'sequence'
  if (entry.prev !== head.hash) return 'previous'
  const { salt, payload } = entry
  if (salt !== undefined && entry.payloadHash !== hashPayload(salt, payload)) return 'payload'
  return entry.hash === hashLink(entry) ? undefined : 'hash'
}

/** @returns the position of the first entry that does not fit the chain; undefined where all fit. */
export function firstBrokenEntry(entries: readonly StoredEntry[]): number | undefined {
  let head = EMPTY_HEAD
  for (const [position, entry] of entries.entries()) {
    if (chainFault(entry, head)) return position
    head = headAfter(entry)
  }
  return undefined
}

/** The 32 bytes of a head, as the file `head.bin` has them. @param hash 64 hexadecimal digits */
export function headBytes(hash: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hexToBytes(hash))
}

/** What an outside timestamp of the file `head.bin` is about. */
export function headDigest(hash: string): string {
  return fileDigest(headBytes(hash))
}

/**
 * Digest of a state of the records: SHA-256 over their lines of canonical JSON in order of id, each with its line feed.
 * @param records values with an `id`, as they are stored
 */
export function stateDigest(records: Iterable<{ readonly id: string }>): string {
  const hash = sha256.create()
  const byId = [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const record of byId) hash.update(utf8ToBytes(`${canonicalJson(record)}\n`))
  return bytesToHex(hash.digest())
}

/** SHA-256 as 64 hexadecimal digits. */
export function fileDigest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

function hashLink({ seq, prev, payloadHash }: Pick<LogEntry, 'seq' | 'prev' | 'payloadHash'>): string {
  return bytesToHex(sha256(utf8ToBytes(DOMAIN + canonicalJson({ seq, prev, payloadHash }))))
}

function hashPayload(salt: string, payload: unknown): string {
  return bytesToHex(sha256(concatBytes(hexToBytes(salt), utf8ToBytes(canonicalJson(payload)))))
}
