import { boxesTouch, containsPoint, handleAt, type Box, type Handle } from '../../domain/geometry/box'
import type { ImagePoint } from '../../domain/geometry/imagePoint'
import type { RecordId } from '../../domain/records/ids'

/** A box on the frame in view, as the gestures need it. */
export interface PlacedBox {
  readonly id: RecordId
  readonly box: Box
}

/** What a press meets: a handle of the box that has handles, else a selected box, else the smallest under it, else nothing. */
export function hit<Placed extends PlacedBox>(
  boxes: readonly Placed[],
  selected: ReadonlySet<RecordId>,
  withHandles: Placed | undefined,
  point: ImagePoint,
  reach: number,
): { readonly target: Placed; readonly handle: Handle | undefined } | undefined {
  const handle = withHandles ? handleAt(withHandles.box, point, reach) : undefined
  if (withHandles && handle !== undefined) return { target: withHandles, handle }
  // The smallest first: a face inside a person's box must be reachable.
  let found: Placed | undefined
  for (const each of boxes) {
    if (!containsPoint(each.box, point)) continue
    if (selected.has(each.id)) return { target: each, handle: undefined }
    if (!found || each.box.w * each.box.h < found.box.w * found.box.h) found = each
  }
  return found && { target: found, handle: undefined }
}

/** The boxes that a marquee touches, in their order. */
export function touched(boxes: readonly PlacedBox[], marquee: Box): RecordId[] {
  return boxes.filter((each) => boxesTouch(each.box, marquee)).map(({ id }) => id)
}
