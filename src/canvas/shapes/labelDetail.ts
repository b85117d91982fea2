import type { Box } from '../../domain/geometry/box'

/** CSS pixels; the mark of a smaller box would hide it. */
const SMALLEST_LABELLED = 12

const MOST_NAMES = 150
/** More marks than this bury the picture. */
const MOST_MARKS = 400

/** How much the labels of a crowd say: name and mark, the mark alone, or nothing. */
export type LabelDetail = 'names' | 'marks' | 'none'

/** Boxes that are too small to carry a label. */
export function isTooSmall({ w, h }: Box): boolean {
  return Math.max(w, h) < SMALLEST_LABELLED
}

/** @param count boxes that could carry a label */
export function labelDetail(count: number): LabelDetail {
  if (count > MOST_MARKS) return 'none'
  return count > MOST_NAMES ? 'marks' : 'names'
}
