import type { Box } from './box'

/** The box whose sides are the means of the others' sides, so that it lies in every picture that they lie in. */
export function meanBox(boxes: readonly [Box, ...Box[]]): Box {
  const mean = (of: (box: Box) => number) => boxes.reduce((sum, box) => sum + of(box), 0) / boxes.length
  const [x, y] = [mean((box) => box.x), mean((box) => box.y)]
  return { x, y, w: mean((box) => box.x + box.w) - x, h: mean((box) => box.y + box.h) - y }
}
