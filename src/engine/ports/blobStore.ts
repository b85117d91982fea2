/** Bytes of source files, by SHA-256, as they were given. Writing works in a worker only (synchronous file handles). */
export interface BlobStore {
  /** The stored bytes as a file that is read piece by piece, never whole; undefined where they are missing. */
  read(sha256: string): Promise<File | undefined>
  /** False where the browser says that so many bytes more do not fit; a guess, and true where it does not say. */
  hasRoomFor(sizeBytes: number): Promise<boolean>
  /** Begins a file under a name of its own; it appears under its hash only by `keep`. */
  begin(): Promise<IncomingBlob>
  remove(sha256: string): Promise<void>
}

/** A file that is being written. Whoever begins one either keeps or discards it. */
export interface IncomingBlob {
  /** Asks for all the room at once, before anything is written. Rejects as `copy` does. */
  reserve(sizeBytes: number): Promise<void>
  /**
   * Copies a file into it; once. `onPiece` sees every piece in order, after it was written.
   * Rejects with DOMException `AbortError`, `QuotaExceededError` where the disk or the quota is full, and
   * `NotReadableError` or the like where the file changed or vanished.
   */
  copy(file: Blob, onPiece: (bytes: Uint8Array<ArrayBuffer>) => void, signal: AbortSignal): Promise<void>
  /** Makes the bytes durable and puts them under their hash; the same bytes stored before stay as they are. */
  keep(sha256: string): Promise<void>
  discard(): Promise<void>
}
