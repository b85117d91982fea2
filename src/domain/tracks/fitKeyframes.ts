import type { Box } from '../geometry/box'
import { interpolated } from './trackShape'

interface BoxAtFrame {
  readonly frame: number
  readonly box: Box
}

/** A side may be off by so many display pixels, or by so much of the box's own side where that is more. */
const TOLERANCE_PX = 1
const TOLERANCE_SHARE = 0.02

/**
 * As few of the boxes as keep linear interpolation between them within 1 pixel or 2 % of each box on every side: the
 * algorithm of Ramer (1972) and Douglas and Peucker (1973), over time. The first and the last are always among them.
 * @param boxes in order of their frames, no two on one
 */
export function fitKeyframes<Item extends BoxAtFrame>(boxes: readonly Item[]): readonly Item[] {
  const kept = new Set([0, boxes.length - 1])
  const spans: (readonly [number, number])[] = [[0, boxes.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const worst = farthest(boxes, ...span)
    if (worst === undefined) continue
    kept.add(worst)
    spans.push([span[0], worst], [worst, span[1]])
  }
  return boxes.filter((_, index) => kept.has(index))
}

/** The index of the box that the line between two others misses by most; undefined where it misses none. */
function farthest(boxes: readonly BoxAtFrame[], first: number, last: number): number | undefined {
  const [start, end] = [boxes[first], boxes[last]]
  if (!start || !end) return undefined
  let worst: number | undefined
  let most = 1
  for (let at = first + 1; at < last; at += 1) {
    const here = boxes[at]
    if (!here) continue
    const share = (here.frame - start.frame) / (end.frame - start.frame)
    const miss = missOf(interpolated(start.box, end.box, share), here.box)
    if (miss > most) [most, worst] = [miss, at]
  }
  return worst
}

/** How far a box is from another on the side where it is farthest; 1 is what is tolerated. */
function missOf(drawn: Box, meant: Box): number {
  const wide = Math.max(TOLERANCE_PX, TOLERANCE_SHARE * meant.w)
  const high = Math.max(TOLERANCE_PX, TOLERANCE_SHARE * meant.h)
  return Math.max(
    Math.abs(drawn.x - meant.x) / wide,
    Math.abs(drawn.x + drawn.w - meant.x - meant.w) / wide,
    Math.abs(drawn.y - meant.y) / high,
    Math.abs(drawn.y + drawn.h - meant.y - meant.h) / high,
  )
}
