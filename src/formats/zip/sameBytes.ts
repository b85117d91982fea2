const PIECE_BYTES = 2 ** 20

/** Whether a stream gives exactly the bytes of a file. @param onBytes gets how many are compared so far */
export async function sameBytes(
  stream: ReadableStream<Uint8Array>,
  file: Blob,
  onBytes: (doneBytes: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const reader = stream.getReader()
  let piece: Uint8Array = new Uint8Array(0)
  let pieceAt = 0
  let at = 0
  try {
    for (;;) {
      signal.throwIfAborted()
      const { value, done } = await reader.read()
      if (done) return at === file.size
      for (let from = 0; from < value.length;) {
        if (at - pieceAt >= piece.length) {
          pieceAt = at
          piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())
          if (piece.length === 0) return false
        }
        const length = Math.min(value.length - from, piece.length - (at - pieceAt))
        if (!areEqual(value.subarray(from, from + length), piece.subarray(at - pieceAt))) return false
        from += length
        at += length
      }
      onBytes(at)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Compares as many bytes as `a` has. */
function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}
