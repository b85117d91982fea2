/** Text as Latin-1 bytes; for the names and marks that the formats of pictures are made of. */
export function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function asciiText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Whether `bytes` have `text` at a place. */
export function hasAscii(bytes: Uint8Array, at: number, text: string): boolean {
  return at + text.length <= bytes.length && asciiText(bytes.subarray(at, at + text.length)) === text
}

export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** @returns undefined where the bytes are not UTF-8 */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
