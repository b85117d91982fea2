import { release } from './openPictures'

/** Memory for decoded pictures around the playhead, counted as width x height x 4 bytes. */
export const CACHE_BYTES = 128 * 2 ** 20

/** Decoded pictures by frame, as many as the memory holds; those farthest from the playhead go first. */
export class PictureCache<Picture extends { close(): void }> {
  private readonly pictures = new Map<number, Picture>()

  /** @param capacity number of pictures, at least 1 */
  constructor(readonly capacity: number) {}

  has(frame: number): boolean {
    return this.pictures.has(frame)
  }

  get(frame: number): Picture | undefined {
    return this.pictures.get(frame)
  }

  /** Takes charge of a held picture. `playhead` is the frame that is wanted now. */
  put(frame: number, picture: Picture, playhead: number): void {
    const before = this.pictures.get(frame)
    if (before) release(before)
    this.pictures.set(frame, picture)
    while (this.pictures.size > this.capacity) this.dropFarthest(playhead)
  }

  clear(): void {
    for (const picture of this.pictures.values()) release(picture)
    this.pictures.clear()
  }

  private dropFarthest(playhead: number): void {
    let farthest = -1
    let distance = -1
    for (const frame of this.pictures.keys()) {
      if (Math.abs(frame - playhead) <= distance) continue
      farthest = frame
      distance = Math.abs(frame - playhead)
    }
    const picture = this.pictures.get(farthest)
    this.pictures.delete(farthest)
    if (picture) release(picture)
  }
}

/** How many pictures of this size `CACHE_BYTES` hold; at least 2. */
export function cacheCapacity(size: { readonly width: number; readonly height: number }): number {
  return Math.max(2, Math.floor(CACHE_BYTES / (size.width * size.height * 4)))
}
