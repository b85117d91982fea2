import { release } from './openPictures'

interface Kept<Picture> {
  readonly picture: Picture
  readonly bytes: number
}

/** Decoded pictures by frame, as many as the memory holds; those farthest from the playhead go first. */
export class PictureCache<Picture extends { close(): void }> {
  private readonly kept = new Map<number, Kept<Picture>>()
  private bytes = 0
  private largest = 1

  /** @param budgetBytes may be lowered later; two pictures are held all the same */
  constructor(private budgetBytes: number) {}

  /** Number of pictures that the budget holds, by the largest that came; at least 2. */
  get capacity(): number {
    return Math.max(2, Math.floor(this.budgetBytes / this.largest))
  }

  get held(): { readonly frames: number; readonly bytes: number; readonly budgetBytes: number } {
    return { frames: this.kept.size, bytes: this.bytes, budgetBytes: this.budgetBytes }
  }

  has(frame: number): boolean {
    return this.kept.has(frame)
  }

  get(frame: number): Picture | undefined {
    return this.kept.get(frame)?.picture
  }

  /** The frame held that is nearest to `frame`, at most `within` away. */
  nearest(frame: number, within: number): number | undefined {
    let best: number | undefined
    for (const each of this.kept.keys()) {
      const distance = Math.abs(each - frame)
      if (distance <= within && (best === undefined || distance < Math.abs(best - frame))) best = each
    }
    return best
  }

  /**
   * Takes charge of a held picture of `bytes` bytes.
   * @param farness how little a frame is wanted; where there is no room the least wanted goes, which may be this one
   */
  put(frame: number, picture: Picture, bytes: number, farness: (frame: number) => number): void {
    this.drop(frame)
    this.kept.set(frame, { picture, bytes })
    this.bytes += bytes
    this.largest = Math.max(this.largest, bytes)
    this.fit(farness)
  }

  /** Lowers the budget to `pictures` pictures, for decoders that have no more to lend. */
  shrink(pictures: number, farness: (frame: number) => number): void {
    this.budgetBytes = Math.min(this.budgetBytes, pictures * this.largest)
    this.fit(farness)
  }

  /** Raises the budget again, once a decoder is begun anew. */
  restore(budgetBytes: number): void {
    this.budgetBytes = budgetBytes
  }

  clear(): void {
    for (const frame of this.kept.keys()) this.drop(frame)
  }

  private fit(farness: (frame: number) => number): void {
    while (this.kept.size > this.capacity) {
      let farthest = -1
      for (const frame of this.kept.keys()) if (farthest < 0 || farness(frame) > farness(farthest)) farthest = frame
      this.drop(farthest)
    }
  }

  private drop(frame: number): void {
    const kept = this.kept.get(frame)
    if (!kept) return
    this.kept.delete(frame)
    this.bytes -= kept.bytes
    release(kept.picture)
  }
}
