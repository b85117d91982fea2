import type { Box } from '../../domain/geometry/box'
import { trackedPoint, type Point } from './lucasKanade'
import type { Pyramid } from './pyramid'

/** Where a box went from one picture to the next. */
export interface BoxFlow {
  readonly box: Box
  /** Of the points with texture those that came back to where they had begun, by weight, 0..1. */
  readonly share: number
}

/** Points along each side of the grid. */
const GRID = 10
const RING_POINTS = 24
/** A point that comes back farther than this from its beginning has lost its hold; pixels. */
const MOST_ERROR_PX = 1
/** Fewer points than this say nothing. */
const FEWEST_POINTS = 6
/** By so much a point of the object moves otherwise than what is behind it; pixels. */
const OWN_PX = 0.5
/** Points nearer than this to each other say nothing of a change of size; pixels. */
const LEAST_DISTANCE_PX = 4

interface MovedPoint {
  readonly from: Point
  readonly to: Point
  readonly weight: number
}

/**
 * Follows a grid of points in the box by Lucas-Kanade forward and back, and keeps those that come back (Kalal, Mikolajczyk,
 * Matas 2010, "Forward-Backward Error: Automatic Detection of Tracking Failures"); their median displacement moves the box,
 * the median change of their distances scales it. Points near the middle of the box weigh more, since what stands in its
 * corners is what is behind the object.
 * @param box in pixels of the finest level
 * @returns by all points, and by those alone that move otherwise than what is around the box; nothing where too few hold
 */
export function medianFlow(from: Pyramid, to: Pyramid, box: Box): readonly BoxFlow[] {
  const kept: MovedPoint[] = []
  let [textured, returned] = [0, 0]
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const [right, down] = [(column + 0.5) / GRID, (row + 0.5) / GRID]
      const weight = Math.exp(-2 * ((2 * right - 1) ** 2 + (2 * down - 1) ** 2))
      const point = { x: box.x + right * box.w - 0.5, y: box.y + down * box.h - 0.5 }
      const there = trackedPoint(from, to, point)
      if (!there) continue
      textured += weight
      const back = trackedPoint(to, from, there)
      if (!back || Math.hypot(back.x - point.x, back.y - point.y) > MOST_ERROR_PX) continue
      returned += weight
      kept.push({ from: point, to: there, weight })
    }
  }
  if (kept.length < FEWEST_POINTS) return []
  const share = returned / textured
  const behind = flowAround(from, to, box)
  const own = behind ? kept.filter((each) => isOtherFlow(each, behind)) : []
  const flow = { box: movedBox(box, kept), share }
  const hasOwn = own.length >= FEWEST_POINTS && own.length < kept.length
  return hasOwn ? [flow, { box: movedBox(box, own), share }] : [flow]
}

function isOtherFlow({ from, to }: MovedPoint, behind: Point): boolean {
  return Math.hypot(to.x - from.x - behind.x, to.y - from.y - behind.y) > OWN_PX
}

function movedBox(box: Box, kept: readonly MovedPoint[]): Box {
  const right = weightedMedian(kept.map(({ from, to, weight }) => [to.x - from.x, weight]))
  const down = weightedMedian(kept.map(({ from, to, weight }) => [to.y - from.y, weight]))
  const scale = scaleOf(kept)
  const [w, h] = [box.w * scale, box.h * scale]
  return { x: box.x + right - (w - box.w) / 2, y: box.y + down - (h - box.h) / 2, w, h }
}

/** How what is around the box moved: the median over points on an ellipse outside of it. */
function flowAround(from: Pyramid, to: Pyramid, box: Box): Point | undefined {
  const moved: Point[] = []
  for (let at = 0; at < RING_POINTS; at += 1) {
    const angle = (at / RING_POINTS) * 2 * Math.PI
    const x = box.x + box.w / 2 + Math.cos(angle) * box.w
    const y = box.y + box.h / 2 + Math.sin(angle) * box.h * 0.75
    const there = trackedPoint(from, to, { x, y })
    if (there) moved.push({ x: there.x - x, y: there.y - y })
  }
  if (moved.length < FEWEST_POINTS) return undefined
  return { x: weightedMedian(moved.map(({ x }) => [x, 1])), y: weightedMedian(moved.map(({ y }) => [y, 1])) }
}

/** How much farther from each other the points are, by the median of all pairs. */
function scaleOf(kept: readonly MovedPoint[]): number {
  const ratios: [number, number][] = []
  for (const [index, a] of kept.entries()) {
    for (let other = index + 1; other < kept.length; other += 1) {
      const b = kept[other]
      if (!b) continue
      const before = Math.hypot(a.from.x - b.from.x, a.from.y - b.from.y)
      if (before < LEAST_DISTANCE_PX) continue
      ratios.push([Math.hypot(a.to.x - b.to.x, a.to.y - b.to.y) / before, a.weight * b.weight])
    }
  }
  return ratios.length === 0 ? 1 : weightedMedian(ratios)
}

function weightedMedian(values: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = values.toSorted(([a], [b]) => a - b)
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2
  let sum = 0
  for (const [value, weight] of sorted) {
    sum += weight
    if (sum >= half) return value
  }
  return sorted.at(-1)?.[0] ?? 0
}
