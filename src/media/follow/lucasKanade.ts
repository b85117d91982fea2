import { levelAt, type GreyPicture } from './greyPicture'
import type { Pyramid } from './pyramid'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Pixels on each side of a point's window. */
const RADIUS = 5
const SIDE = 2 * RADIUS + 1
const MOST_ROUNDS = 12
/** Pixels: a step that is smaller ends the search on its level. */
const SMALLEST_STEP = 0.03
/** Least eigenvalue of the gradient matrix per pixel of the window, in levels squared: less has no texture to hold on to. */
const LEAST_TEXTURE = 4

/**
 * Where a point of one picture is in another, by the pyramidal Lucas-Kanade method (Bouguet 2001).
 * @returns undefined where it leaves the picture, or its surroundings have too little texture to tell
 */
export function trackedPoint(from: Pyramid, to: Pyramid, point: Point): Point | undefined {
  let [flowX, flowY] = [0, 0]
  for (let level = Math.min(from.length, to.length) - 1; level >= 0; level -= 1) {
    const [source, target] = [from[level], to[level]]
    if (!source || !target) return undefined
    const scale = 2 ** level
    const [x, y] = [point.x / scale, point.y / scale]
    const moved = flowOn(source, target, { x, y }, { x: flowX, y: flowY }, level === 0)
    if (!moved) return undefined
    flowX = level === 0 ? moved.x : moved.x * 2
    flowY = level === 0 ? moved.y : moved.y * 2
  }
  const found = { x: point.x + flowX, y: point.y + flowY }
  const finest = to[0]
  const isInside = finest && found.x >= 0 && found.y >= 0 && found.x <= finest.width - 1 && found.y <= finest.height - 1
  return isInside ? found : undefined
}

const patch = new Float32Array((SIDE + 2) * (SIDE + 2))
const gradientX = new Float32Array(SIDE * SIDE)
const gradientY = new Float32Array(SIDE * SIDE)
const middle = new Float32Array(SIDE * SIDE)

/** The flow on one level, begun at `guess`. Without texture undefined on the finest level, else the guess itself. */
function flowOn(
  source: GreyPicture,
  target: GreyPicture,
  point: Point,
  guess: Point,
  isFinest: boolean,
): Point | undefined {
  const wide = SIDE + 2
  for (let row = 0; row < wide; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      patch[row * wide + column] = levelAt(source, point.x + column - RADIUS - 1, point.y + row - RADIUS - 1)
    }
  }
  let [xx, xy, yy] = [0, 0, 0]
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const at = (row + 1) * wide + column + 1
      const dx = ((patch[at + 1] ?? 0) - (patch[at - 1] ?? 0)) / 2
      const dy = ((patch[at + wide] ?? 0) - (patch[at - wide] ?? 0)) / 2
      const place = row * SIDE + column
      gradientX[place] = dx
      gradientY[place] = dy
      middle[place] = patch[at] ?? 0
      xx += dx * dx
      xy += dx * dy
      yy += dy * dy
    }
  }
  const least = (xx + yy - Math.sqrt((xx - yy) ** 2 + 4 * xy * xy)) / 2 / (SIDE * SIDE)
  if (least < LEAST_TEXTURE) return isFinest ? undefined : guess
  const determinant = xx * yy - xy * xy
  let { x, y } = guess
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let [sumX, sumY] = [0, 0]
    for (let row = 0; row < SIDE; row += 1) {
      for (let column = 0; column < SIDE; column += 1) {
        const place = row * SIDE + column
        const there = levelAt(target, point.x + x + column - RADIUS, point.y + y + row - RADIUS)
        const difference = (middle[place] ?? 0) - there
        sumX += difference * (gradientX[place] ?? 0)
        sumY += difference * (gradientY[place] ?? 0)
      }
    }
    const stepX = (yy * sumX - xy * sumY) / determinant
    const stepY = (xx * sumY - xy * sumX) / determinant
    x += stepX
    y += stepY
    if (Math.abs(stepX) + Math.abs(stepY) < SMALLEST_STEP) break
    // A window that runs out of the picture finds nothing any more.
    if (Math.abs(x - guess.x) > 2 * SIDE || Math.abs(y - guess.y) > 2 * SIDE) return isFinest ? undefined : guess
  }
  return { x, y }
}
