import type { GreyPicture } from './greyPicture'

/** A picture, and each time half as large, from the finest to the coarsest. */
export type Pyramid = readonly GreyPicture[]

/** Below this a level has no window left for a point. */
const SMALLEST_SIDE = 24

/**
 * Halved with the filter 1/4, 1/2, 1/4 in both directions (Bouguet 2001, "Pyramidal Implementation of the Lucas Kanade
 * Feature Tracker", section 2.1).
 * @param depth the number of levels, the picture among them; fewer where it is small
 */
export function pyramidOf(picture: GreyPicture, depth: number): Pyramid {
  const levels = [picture]
  while (levels.length < depth) {
    const finest = levels.at(-1) ?? picture
    if (Math.min(finest.width, finest.height) < 2 * SMALLEST_SIDE) break
    levels.push(halved(finest))
  }
  return levels
}

function halved({ width, height, levels }: GreyPicture): GreyPicture {
  const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 }
  const rows = new Float32Array(half.width * height)
  for (let row = 0; row < height; row += 1) {
    const start = row * width
    for (let column = 0; column < half.width; column += 1) {
      const middle = column * 2
      const left = levels[start + Math.max(0, middle - 1)] ?? 0
      const right = levels[start + Math.min(width - 1, middle + 1)] ?? 0
      rows[row * half.width + column] = left / 4 + (levels[start + middle] ?? 0) / 2 + right / 4
    }
  }
  const small = new Float32Array(half.width * half.height)
  for (let row = 0; row < half.height; row += 1) {
    const middle = row * 2 * half.width
    const above = Math.max(0, row * 2 - 1) * half.width
    const below = Math.min(height - 1, row * 2 + 1) * half.width
    for (let column = 0; column < half.width; column += 1) {
      const sum = (rows[above + column] ?? 0) / 4 + (rows[middle + column] ?? 0) / 2 + (rows[below + column] ?? 0) / 4
      small[row * half.width + column] = sum
    }
  }
  return { ...half, levels: small }
}
