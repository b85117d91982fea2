import { openForWriting } from './opfsFile'

const PIECE_BYTES = 4 * 2 ** 20

/** Sees a piece once it is written; the copy goes on when it resolves. The bytes may be taken away. */
export type OnPiece = (bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>

/**
 * Copies a file into an empty one of the private file system and flushes it: the bytes of a piece are written while the
 * next one is being read, and memory does not grow with the file. Workers only.
 * @returns the number of bytes written; rejects with DOMException `AbortError`, `QuotaExceededError`, or `NotReadableError`
 * and the like where the file changed or vanished
 */
export async function copyPieces(
  file: Blob,
  target: FileSystemFileHandle,
  onPiece: OnPiece,
  signal: AbortSignal,
): Promise<number> {
  const access = await openForWriting(target)
  try {
    let ahead = readPiece(file, 0)
    for (let at = 0; at < file.size; at += PIECE_BYTES) {
      const bytes = await ahead
      signal.throwIfAborted()
      ahead = readPiece(file, at + PIECE_BYTES)
      // What it fails with is thrown when its turn comes; until then nobody listens.
      ahead.catch(() => undefined)
      // A short write is how some disks say that they are full.
      if (access.write(bytes, { at }) < bytes.length) {
        throw new DOMException('Only a part could be written', 'QuotaExceededError')
      }
      await onPiece(bytes)
    }
    signal.throwIfAborted()
    access.flush()
    return file.size
  } finally {
    access.close()
  }
}

async function readPiece(file: Blob, at: number): Promise<Uint8Array<ArrayBuffer>> {
  const end = Math.min(at + PIECE_BYTES, file.size)
  if (at >= end) return new Uint8Array(0)
  const bytes = new Uint8Array(await file.slice(at, end).arrayBuffer())
  if (bytes.length !== end - at) throw new DOMException('The file changed while it was read', 'NotReadableError')
  return bytes
}
