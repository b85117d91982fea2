import { canonicalJson } from '../domain/canonicalJson'
import type { Edit } from '../domain/edits/edit'
import { NO_HASH, type LogEntry, type LogHead } from '../domain/edits/logEntry'

/** Separates these hashes from any other use of SHA-256 over JSON. */
const DOMAIN = 'framebench-log-v1\n'

/** Puts an edit behind `head`. `salt` is 16 random bytes as hex; it keeps a short payload from being guessed once erased. */
export async function sealEntry(payload: Edit, head: LogHead, salt: string): Promise<LogEntry> {
  const payloadHash = await hashPayload(salt, payload)
  const linked = { seq: head.length, prev: head.hash, payloadHash }
  return { ...linked, hash: await hashLink(linked), salt, payload }
}

export function headAfter(entry: LogEntry): LogHead {
  return { length: entry.seq + 1, hash: entry.hash }
}

/** @returns the position of the first entry that does not fit the chain; undefined where all fit. */
export async function firstBrokenEntry(entries: readonly LogEntry[]): Promise<number | undefined> {
  let prev = NO_HASH
  for (const [position, entry] of entries.entries()) {
    const fits =
      entry.seq === position &&
      entry.prev === prev &&
      entry.payloadHash === (await hashPayload(entry.salt, entry.payload)) &&
      entry.hash === (await hashLink(entry))
    if (!fits) return position
    prev = entry.hash
  }
  return undefined
}

function hashLink({ seq, prev, payloadHash }: Pick<LogEntry, 'seq' | 'prev' | 'payloadHash'>): Promise<string> {
  return sha256Hex(new TextEncoder().encode(DOMAIN + canonicalJson({ seq, prev, payloadHash })))
}

function hashPayload(salt: string, payload: Edit): Promise<string> {
  const saltBytes = Uint8Array.from(salt.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const payloadBytes = new TextEncoder().encode(canonicalJson(payload))
  const joined = new Uint8Array(saltBytes.length + payloadBytes.length)
  joined.set(saltBytes)
  joined.set(payloadBytes, saltBytes.length)
  return sha256Hex(joined)
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
