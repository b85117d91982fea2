/**
 * What can be made again from a clip's bytes at any time: waveforms, thumbnails, a file remuxed for playing. Deleting it
 * loses no work. Writing works in a worker only (synchronous file handles).
 */
export interface DerivedStore {
  /** @param name of the characters `A-Z a-z 0-9 . _ -` only */
  read(name: string): Promise<File | undefined>
  /** Begins a file, which appears under its name only by `keep`. */
  begin(name: string): Promise<DerivedFile>
  remove(name: string): Promise<void>
  /** Everything that is stored, in no order. */
  list(): Promise<readonly { readonly name: string; readonly sizeBytes: number }[]>
}

/** A derived file that is being written. Whoever begins one either keeps or discards it. */
export interface DerivedFile {
  /** Writes at a place in bytes. @throws DOMException `QuotaExceededError` where the disk or the quota is full. */
  write(bytes: Uint8Array<ArrayBuffer>, at: number): void
  /** Over whatever was there under the name. */
  keep(): Promise<void>
  discard(): Promise<void>
}
