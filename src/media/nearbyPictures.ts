import type { FrameIndex } from '../domain/time/frameIndex'
import type { Picture } from '../engine/ports/media'

/** Frames on either side of the one that is looked at. */
const REACH = 1

interface Kept {
  readonly picture: Picture
  lent: number
  isDropped: boolean
}

/**
 * The pictures on either side of the one that is looked at, ready to be painted on the page's own thread: a step then waits
 * neither for the worker nor for the conversion of a decoded frame.
 */
export class NearbyPictures {
  private readonly kept = new Map<number, Kept>()

  /** Frames beside `centre` that are not here yet; those farther away are let go. */
  moveTo(centre: FrameIndex): readonly number[] {
    for (const [frame, kept] of this.kept) {
      if (Math.abs(frame - centre) > REACH) this.drop(frame, kept)
    }
    return [centre - REACH, centre + REACH].filter((frame) => frame >= 0 && !this.kept.has(frame))
  }

  /** Takes charge of a picture. */
  put(picture: Picture): void {
    const before = this.kept.get(picture.frame)
    if (before) this.drop(picture.frame, before)
    this.kept.set(picture.frame, { picture, lent: 0, isDropped: false })
  }

  /** @returns the picture, still to be closed by the caller as any other is */
  lend(frame: FrameIndex): Picture | undefined {
    const kept = this.kept.get(frame)
    if (!kept) return undefined
    kept.lent += 1
    const { picture } = kept
    const { width, height } = picture
    const close = () => {
      kept.lent -= 1
      closeUnused(kept)
    }
    return { frame, width, height, paint: (context, place) => picture.paint(context, place), close }
  }

  clear(): void {
    for (const [frame, kept] of this.kept) this.drop(frame, kept)
  }

  private drop(frame: number, kept: Kept): void {
    this.kept.delete(frame)
    kept.isDropped = true
    closeUnused(kept)
  }
}

function closeUnused({ picture, lent, isDropped }: Kept): void {
  if (isDropped && lent === 0) picture.close()
}
