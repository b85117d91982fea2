import { moveBox, resizeBox, type Box } from '../../domain/geometry/box'
import type { ImageSize } from '../../domain/geometry/imagePoint'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Whether a key is one of the four arrows. */
export function isArrow(code: string): boolean {
  return code in DIRECTIONS
}

/** A box after one press of an arrow: moved by a display pixel, with Shift by ten; with Alt its far edges move instead. */
export function boxAfterArrow(
  box: Box,
  press: { readonly code: string; readonly shiftKey: boolean; readonly altKey: boolean },
  size: ImageSize,
): Box {
  const [x, y] = DIRECTIONS[press.code] ?? [0, 0]
  const pixels = press.shiftKey ? 10 : 1
  return press.altKey ? resizeBox(box, 'se', x * pixels, y * pixels, size) : moveBox(box, x * pixels, y * pixels, size)
}
