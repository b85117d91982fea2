import type { Box } from '../../domain/geometry/box'
import { levelAt, type GreyPicture } from './greyPicture'

/** How a box's content looks, sampled so that its size does not matter. */
export interface Appearance {
  readonly columns: number
  readonly rows: number
  readonly levels: Float32Array
}

const LONG_SIDE = 32
const SHORTEST_SIDE = 12

/** The levels in a box, in a grid of at most 32 samples a side. */
export function appearanceOf(picture: GreyPicture, box: Box): Appearance {
  const longest = Math.max(box.w, box.h)
  const samples = (side: number) => Math.max(SHORTEST_SIDE, Math.round((side / longest) * LONG_SIDE))
  return sampled(picture, box, samples(box.w), samples(box.h))
}

function sampled(picture: GreyPicture, box: Box, columns: number, rows: number): Appearance {
  const levels = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    const y = box.y + ((row + 0.5) / rows) * box.h - 0.5
    for (let column = 0; column < columns; column += 1) {
      levels[row * columns + column] = levelAt(picture, box.x + ((column + 0.5) / columns) * box.w - 0.5, y)
    }
  }
  return { columns, rows, levels }
}

/**
 * How much a box's content looks like an appearance: normalised cross-correlation (Lewis 1995, "Fast Normalized
 * Cross-Correlation"), -1..1, the middle of the box weighing more than its corners. 0 where one of the two is even.
 */
export function likeness(picture: GreyPicture, box: Box, { columns, rows, levels }: Appearance): number {
  const here = sampled(picture, box, columns, rows).levels
  const weights = weightsOf(columns, rows)
  let [sum, meanA, meanB] = [0, 0, 0]
  for (let at = 0; at < here.length; at += 1) {
    const weight = weights[at] ?? 0
    sum += weight
    meanA += weight * (levels[at] ?? 0)
    meanB += weight * (here[at] ?? 0)
  }
  meanA /= sum
  meanB /= sum
  let [ab, aa, bb] = [0, 0, 0]
  for (let at = 0; at < here.length; at += 1) {
    const weight = weights[at] ?? 0
    const [a, b] = [(levels[at] ?? 0) - meanA, (here[at] ?? 0) - meanB]
    ab += weight * a * b
    aa += weight * a * a
    bb += weight * b * b
  }
  return aa < sum || bb < sum ? 0 : ab / Math.sqrt(aa * bb)
}

const known = new Map<number, Float32Array>()

function weightsOf(columns: number, rows: number): Float32Array {
  const key = columns * 64 + rows
  let weights = known.get(key)
  if (!weights) {
    weights = new Float32Array(columns * rows)
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const [right, down] = [(2 * (column + 0.5)) / columns - 1, (2 * (row + 0.5)) / rows - 1]
        weights[row * columns + column] = Math.exp(-2 * right * right - 1.5 * down * down)
      }
    }
    known.set(key, weights)
  }
  return weights
}
