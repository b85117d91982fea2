import type { Box } from '../../domain/geometry/box'
import type { FollowPicture } from './followPicture'

/** Shares of the colours in a box; they sum to 1. */
export type Colours = Float32Array

const LUMA_BINS = 8
const COLOUR_BINS = 16
/** Steps of a colour difference in one bin: what footage has lies near grey. */
const COLOUR_STEP = 6

/**
 * The colours in the middle of a box, weighted by the Epanechnikov kernel: what is farther from its middle weighs less
 * (Comaniciu, Ramesh, Meer 2000, "Real-Time Tracking of Non-Rigid Objects using Mean Shift"). A posture hardly changes them.
 */
export function coloursOf(picture: FollowPicture, box: Box): Colours {
  const { width, height, levels, blue, red } = picture
  const halfWidth = (width + 1) >> 1
  const halfHeight = (height + 1) >> 1
  const shares = new Float32Array(LUMA_BINS * COLOUR_BINS * COLOUR_BINS)
  const [middleX, middleY] = [box.x + box.w / 2, box.y + box.h / 2]
  let sum = 0
  const lastRow = Math.min(halfHeight - 1, Math.floor((box.y + box.h) / 2))
  const lastColumn = Math.min(halfWidth - 1, Math.floor((box.x + box.w) / 2))
  for (let row = Math.max(0, Math.ceil(box.y / 2)); row <= lastRow; row += 1) {
    for (let column = Math.max(0, Math.ceil(box.x / 2)); column <= lastColumn; column += 1) {
      const right = (column * 2 + 0.5 - middleX) / (box.w / 2)
      const down = (row * 2 + 0.5 - middleY) / (box.h / 2)
      const weight = 1 - right * right - down * down
      if (weight <= 0) continue
      const at = row * halfWidth + column
      const luma = Math.floor(((levels[row * 2 * width + column * 2] ?? 0) * LUMA_BINS) / 256)
      const bin = (luma * COLOUR_BINS + colourBin(blue[at] ?? 128)) * COLOUR_BINS + colourBin(red[at] ?? 128)
      shares[bin] = (shares[bin] ?? 0) + weight
      sum += weight
    }
  }
  if (sum > 0) for (let bin = 0; bin < shares.length; bin += 1) shares[bin] = (shares[bin] ?? 0) / sum
  return shares
}

function colourBin(value: number): number {
  return Math.min(COLOUR_BINS - 1, Math.max(0, Math.floor((value - 128) / COLOUR_STEP) + COLOUR_BINS / 2))
}

/** How much two boxes have the same colours: the Bhattacharyya coefficient, 0..1. */
export function sameColours(a: Colours, b: Colours): number {
  let sum = 0
  for (let bin = 0; bin < a.length; bin += 1) sum += Math.sqrt((a[bin] ?? 0) * (b[bin] ?? 0))
  return sum
}
