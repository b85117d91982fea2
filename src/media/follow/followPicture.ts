import type { GreyPicture } from './greyPicture'

/** A picture as it is followed in: luma in full, and the two differences of colour at half the size, 128 where grey. */
export interface FollowPicture extends GreyPicture {
  readonly levels: Uint8Array
  /** (width + 1) >> 1 samples a row. */
  readonly blue: Uint8Array
  readonly red: Uint8Array
}

/**
 * Luma and colour differences of ITU-R BT.601 over the whole range 0..255 (as JFIF has them).
 * @param rgba four bytes a pixel
 */
export function followPicture(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): FollowPicture {
  const levels = new Uint8Array(width * height)
  for (let at = 0; at < levels.length; at += 1) {
    const from = at * 4
    levels[at] = 0.299 * (rgba[from] ?? 0) + 0.587 * (rgba[from + 1] ?? 0) + 0.114 * (rgba[from + 2] ?? 0) + 0.5
  }
  const halfWidth = (width + 1) >> 1
  const halfHeight = (height + 1) >> 1
  const blue = new Uint8Array(halfWidth * halfHeight)
  const red = new Uint8Array(halfWidth * halfHeight)
  for (let row = 0; row < halfHeight; row += 1) {
    for (let column = 0; column < halfWidth; column += 1) {
      const pixel = row * 2 * width + column * 2
      const luma = levels[pixel] ?? 0
      const at = row * halfWidth + column
      blue[at] = clamped(128 + 0.564 * ((rgba[pixel * 4 + 2] ?? 0) - luma))
      red[at] = clamped(128 + 0.713 * ((rgba[pixel * 4] ?? 0) - luma))
    }
  }
  return { width, height, levels, blue, red }
}

function clamped(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)))
}
