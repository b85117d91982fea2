import { canonicalJson } from '../../domain/canonicalJson'
import { parseJsonFile } from '../parseJsonFile'

const NEW_LINE = 0x0a
const PIECE_BYTES = 2 ** 20

/**
 * The values of a file of lines, one after the other: each line is one object in canonical JSON and ends with a line feed.
 * Gives `undefined` for the first line that is not so, and ends there.
 */
export async function* readJsonLines(file: Blob): AsyncGenerator {
  let rest: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())
    let from = 0
    for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, from)) {
      const value = valueOf(joined([...rest, piece.subarray(from, end)]))
      yield value
      if (value === undefined) return
      rest = []
      from = end + 1
    }
    if (from < piece.length) rest.push(piece.subarray(from))
  }
  if (rest.length > 0) yield undefined
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** @returns undefined unless the bytes are one object exactly as canonical JSON writes it */
export function valueOf(bytes: Uint8Array): unknown {
  const parsed = parseJsonFile(bytes)
  if (!parsed.ok) return undefined
  return canonicalJson(parsed.value) === new TextDecoder().decode(bytes) ? parsed.value : undefined
}
