import {
  boxBetween,
  containsPoint,
  handleAt,
  moveBox,
  resizeBox,
  SMALLEST_BOX_PX,
  type Box,
  type Handle,
} from '../../domain/geometry/box'
import type { ImagePoint, ImageSize } from '../../domain/geometry/imagePoint'
import type { RecordId } from '../../domain/records/ids'

/** A box on the frame in view, as the gestures need it. */
export interface PlacedBox {
  readonly id: RecordId
  readonly box: Box
}

/** What the pointer is doing. Nothing of it is in the records until it ends. */
export type BoxGesture =
  | { readonly kind: 'draw'; readonly from: ImagePoint; readonly draft: Box }
  | {
      readonly kind: 'move'
      readonly id: RecordId
      readonly start: Box
      readonly from: ImagePoint
      readonly draft: Box
    }
  | {
      readonly kind: 'resize'
      readonly id: RecordId
      readonly start: Box
      readonly handle: Handle
      readonly from: ImagePoint
      readonly draft: Box
    }

/** What a finished gesture asks for. */
export type BoxOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'draw'; readonly box: Box }
  | { readonly kind: 'move' | 'resize'; readonly id: RecordId; readonly box: Box }

/** What a press meets: a handle of the selected box, else the smallest box under it, else nothing. */
export function hit(
  boxes: readonly PlacedBox[],
  selectedId: RecordId | undefined,
  point: ImagePoint,
  reach: number,
): { readonly id: RecordId; readonly box: Box; readonly handle: Handle | undefined } | undefined {
  const selected = boxes.find((each) => each.id === selectedId)
  const handle = selected ? handleAt(selected.box, point, reach) : undefined
  if (selected && handle !== undefined) return { ...selected, handle }
  // The smallest first: a face inside a person's box must be reachable.
  const under = boxes
    .filter((each) => containsPoint(each.box, point))
    .toSorted((a, b) => a.box.w * a.box.h - b.box.w * b.box.h)
  const chosen = under.find((each) => each.id === selectedId) ?? under[0]
  return chosen ? { ...chosen, handle: undefined } : undefined
}

export function beginDrawing(from: ImagePoint, size: ImageSize): BoxGesture {
  return { kind: 'draw', from, draft: boxBetween(from, from, size) }
}

export function beginChange(
  target: { id: RecordId; box: Box; handle: Handle | undefined },
  from: ImagePoint,
): BoxGesture {
  const { id, box: start, handle } = target
  return handle === undefined
    ? { kind: 'move', id, start, from, draft: start }
    : { kind: 'resize', id, start, handle, from, draft: start }
}

/** The gesture after the pointer has moved to `to`. */
export function moved(gesture: BoxGesture, to: ImagePoint, size: ImageSize): BoxGesture {
  const dx = to.x - gesture.from.x
  const dy = to.y - gesture.from.y
  switch (gesture.kind) {
    case 'draw':
      return { ...gesture, draft: boxBetween(gesture.from, to, size) }
    case 'move':
      return { ...gesture, draft: moveBox(gesture.start, dx, dy, size) }
    case 'resize':
      return { ...gesture, draft: resizeBox(gesture.start, gesture.handle, dx, dy, size) }
    default:
      return gesture satisfies never
  }
}

/** What is to be done when the pointer is lifted. A box too small to mean anything was a click. */
export function finished(gesture: BoxGesture): BoxOutcome {
  const { draft } = gesture
  if (gesture.kind === 'draw') {
    const isMeant = draft.w >= SMALLEST_BOX_PX && draft.h >= SMALLEST_BOX_PX
    return isMeant ? { kind: 'draw', box: draft } : { kind: 'none' }
  }
  const { start } = gesture
  const isSame = draft.x === start.x && draft.y === start.y && draft.w === start.w && draft.h === start.h
  return isSame ? { kind: 'none' } : { kind: gesture.kind, id: gesture.id, box: draft }
}
