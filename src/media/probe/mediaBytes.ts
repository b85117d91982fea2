import { BlobSource, type Source } from 'mediabunny'

/** A file's bytes, read piece by piece; the same for a browser's `Blob` and for a path in Node. */
export interface MediaBytes {
  readonly sizeBytes: number
  /** Bytes of `[start, end)`, which must lie inside the file. Rejects where the file changed or vanished. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>
  /** A new source for the demuxer; it is given up with the `Input` that is made of it. */
  source(): Source
}

/** @returns the bytes of a picked or stored file; nothing is read until asked for. */
export function blobBytes(blob: Blob): MediaBytes {
  return {
    sizeBytes: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
    source: () => new BlobSource(blob),
  }
}
