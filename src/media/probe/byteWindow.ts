import type { MediaBytes } from './mediaBytes'

const WINDOW_BYTES = 65_536

/** Reads small pieces of a file through one window, so that walking hundreds of boxes takes few reads and bounded memory. */
export class ByteWindow {
  private start = 0
  private bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0)

  constructor(private readonly file: MediaBytes) {}

  get sizeBytes(): number {
    return this.file.sizeBytes
  }

  /** @returns `length` bytes (at most 65,536) from `offset`, or undefined where the file ends before. */
  async view(offset: number, length: number): Promise<DataView | undefined> {
    if (length > WINDOW_BYTES || offset < 0 || offset + length > this.file.sizeBytes) return undefined
    if (offset < this.start || offset + length > this.start + this.bytes.length) {
      this.bytes = await this.file.read(offset, Math.min(offset + WINDOW_BYTES, this.file.sizeBytes))
      this.start = offset
      if (this.bytes.length < length) return undefined
    }
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + offset - this.start, length)
  }
}
