import { moveBox, resizeBox, sharedMove, type Box } from '../../domain/geometry/box'
import type { ImageSize } from '../../domain/geometry/imagePoint'
import type { RecordId } from '../../domain/records/ids'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface ArrowPress {
  readonly code: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether a key is one of the four arrows. */
export function isArrow(code: string): boolean {
  return code in DIRECTIONS
}

/** A box after one press of an arrow: moved by a display pixel, with Shift by ten; with Alt its far edges move instead. */
export function boxAfterArrow(box: Box, press: ArrowPress, size: ImageSize): Box {
  const { dx, dy } = distanceOf(press)
  return press.altKey ? resizeBox(box, 'se', dx, dy, size) : moveBox(box, dx, dy, size)
}

/** Several boxes after one press: moved together, until the first meets the picture's edge. */
export function boxesAfterArrow(
  boxes: ReadonlyMap<RecordId, Box>,
  press: ArrowPress,
  size: ImageSize,
): ReadonlyMap<RecordId, Box> {
  const asked = distanceOf(press)
  const { dx, dy } = sharedMove([...boxes.values()], asked.dx, asked.dy, size)
  return new Map([...boxes].map(([id, box]) => [id, moveBox(box, dx, dy, size)]))
}

function distanceOf({ code, shiftKey }: ArrowPress): { readonly dx: number; readonly dy: number } {
  const [x, y] = DIRECTIONS[code] ?? [0, 0]
  const pixels = shiftKey ? 10 : 1
  return { dx: x * pixels, dy: y * pixels }
}
