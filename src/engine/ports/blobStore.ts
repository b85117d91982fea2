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
  /** Asks for all the room at once, before anything is written. @throws as `write` */
  reserve(sizeBytes: number): void
  /** Appends. @throws DOMException `QuotaExceededError` where the disk or the quota is full. */
  write(bytes: Uint8Array<ArrayBuffer>): void
  /** Makes the bytes durable and puts them under their hash; the same bytes stored before stay as they are. */
  keep(sha256: string): Promise<void>
  discard(): Promise<void>
}
