import type { ImageSize } from '../geometry/imagePoint'

/** A square of the picture that is looked at by itself, in display pixels; it may reach beyond the picture. */
export interface FaceTile {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** Parts of the shorter side: a detector sees a small picture, in which a distant face is too small to be one. */
const PARTS = [1, 0.5]
/** The smallest square that is worth a look; the model takes 256 pixels. */
const SMALLEST = 160

/** The whole picture, and overlapping squares of it, so that a face at the edge of one is whole in another. */
export function faceTiles({ width, height }: ImageSize): readonly FaceTile[] {
  const longer = Math.max(width, height)
  const tiles: FaceTile[] = [{ x: (width - longer) / 2, y: (height - longer) / 2, side: longer }]
  for (const part of PARTS) {
    const side = Math.round(Math.min(width, height) * part)
    if (side < SMALLEST || side === longer) continue
    for (const y of startsOf(height, side)) for (const x of startsOf(width, side)) tiles.push({ x, y, side })
  }
  return tiles
}

/** Evenly from edge to edge, by half a side at most. */
function startsOf(length: number, side: number): readonly number[] {
  const steps = Math.ceil((length - side) / (side / 2))
  return Array.from({ length: steps + 1 }, (_, at) => (steps === 0 ? 0 : ((length - side) * at) / steps))
}
