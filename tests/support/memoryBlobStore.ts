import { createHash } from 'node:crypto'
import type { BlobStore, IncomingBlob } from '../../src/engine/ports/blobStore'

/** Clips' bytes in memory, by their hash. */
export class MemoryBlobStore implements BlobStore {
  readonly files = new Map<string, File>()

  /** Keeps bytes. @returns their hash */
  put(bytes: Uint8Array<ArrayBuffer>): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.files.set(sha256, new File([bytes], sha256))
    return sha256
  }

  read(sha256: string): Promise<File | undefined> {
    return Promise.resolve(this.files.get(sha256))
  }

  hasRoomFor(): Promise<boolean> {
    return Promise.resolve(true)
  }

  begin(): Promise<IncomingBlob> {
    const { files } = this
    let bytes = new Uint8Array(0)
    return Promise.resolve({
      reserve: () => Promise.resolve(),
      async copy(file: Blob, onPiece: (piece: Uint8Array<ArrayBuffer>) => void) {
        bytes = new Uint8Array(await file.arrayBuffer())
        onPiece(bytes)
      },
      keep(sha256: string) {
        files.set(sha256, new File([bytes], sha256))
        return Promise.resolve()
      },
      discard: () => Promise.resolve(),
    })
  }

  remove(sha256: string): Promise<void> {
    this.files.delete(sha256)
    return Promise.resolve()
  }
}
