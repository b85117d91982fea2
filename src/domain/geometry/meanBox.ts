import type { Box } from './box'

/** The box whose sides are the means of the others' sides, so that it lies in every picture that they lie in. */
export function meanBox(boxes: readonly [Box, ...Box[]]): Box {
  const mean = (of: (box: Box) => number) => boxes.reduce((sum, box) => sum + of(box), 0) / boxes.length
  return { x: mean(({ x }) => x), y: mean(({ y }) => y), w: mean(({ w }) => w), h: mean(({ h }) => h) }
}
