import { boxBetween, moveBox, resizeBox, sharedMove, SMALLEST_BOX_PX } from '../../domain/geometry/box'
import type { Box, Handle } from '../../domain/geometry/box'
import type { ImagePoint, ImageSize } from '../../domain/geometry/imagePoint'
import type { RecordId } from '../../domain/records/ids'
import type { PlacedBox } from './boxHit'

/** What the pointer is doing. Nothing of it is in the records until it ends. */
export type BoxGesture =
  | { readonly kind: 'draw'; readonly from: ImagePoint; readonly draft: Box }
  /** A rectangle that selects what it touches. */
  | { readonly kind: 'marquee'; readonly from: ImagePoint; readonly draft: Box; readonly isAdding: boolean }
  | {
      readonly kind: 'move'
      readonly boxes: readonly PlacedBox[]
      /** The one that was pressed. */
      readonly id: RecordId
      readonly from: ImagePoint
      readonly dx: number
      readonly dy: number
    }
  | {
      readonly kind: 'resize'
      readonly id: RecordId
      readonly start: Box
      readonly handle: Handle
      readonly from: ImagePoint
      readonly draft: Box
    }

/** What a finished gesture asks for. `click` is a press that moved nothing. */
export type BoxOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'click'; readonly id: RecordId }
  | { readonly kind: 'draw'; readonly box: Box }
  | { readonly kind: 'marquee'; readonly box: Box; readonly isAdding: boolean }
  | { readonly kind: 'move'; readonly ids: readonly RecordId[]; readonly dx: number; readonly dy: number }
  | { readonly kind: 'resize'; readonly id: RecordId; readonly box: Box }

export function beginDrawing(from: ImagePoint, size: ImageSize): BoxGesture {
  return { kind: 'draw', from, draft: boxBetween(from, from, size) }
}

export function beginMarquee(from: ImagePoint, size: ImageSize, isAdding: boolean): BoxGesture {
  return { kind: 'marquee', from, draft: boxBetween(from, from, size), isAdding }
}

/** @param boxes all that move together, the pressed one among them */
export function beginMove(boxes: readonly PlacedBox[], id: RecordId, from: ImagePoint): BoxGesture {
  return { kind: 'move', boxes, id, from, dx: 0, dy: 0 }
}

export function beginResize({ id, box }: PlacedBox, handle: Handle, from: ImagePoint): BoxGesture {
  return { kind: 'resize', id, start: box, handle, from, draft: box }
}

/** The gesture after the pointer has moved to `to`. */
export function moved(gesture: BoxGesture, to: ImagePoint, size: ImageSize): BoxGesture {
  const dx = to.x - gesture.from.x
  const dy = to.y - gesture.from.y
  switch (gesture.kind) {
    case 'draw':
    case 'marquee':
      return { ...gesture, draft: boxBetween(gesture.from, to, size) }
    case 'move': {
      const boxes = gesture.boxes.map(({ box }) => box)
      return { ...gesture, ...sharedMove(boxes, dx, dy, size) }
    }
    case 'resize':
      return { ...gesture, draft: resizeBox(gesture.start, gesture.handle, dx, dy, size) }
    default:
      return gesture satisfies never
  }
}

/** The boxes that a gesture shows elsewhere than they are, by their ids. */
export function draftsOf(gesture: BoxGesture | undefined, size: ImageSize): ReadonlyMap<RecordId, Box> {
  if (gesture?.kind === 'resize') return new Map([[gesture.id, gesture.draft]])
  if (gesture?.kind !== 'move') return new Map()
  return new Map(gesture.boxes.map(({ id, box }) => [id, moveBox(box, gesture.dx, gesture.dy, size)]))
}

/** What is to be done when the pointer is lifted. A box too small to mean anything was a click. */
export function finished(gesture: BoxGesture): BoxOutcome {
  switch (gesture.kind) {
    case 'draw': {
      const { draft } = gesture
      const isMeant = draft.w >= SMALLEST_BOX_PX && draft.h >= SMALLEST_BOX_PX
      return isMeant ? { kind: 'draw', box: draft } : { kind: 'none' }
    }
    case 'marquee':
      return { kind: 'marquee', box: gesture.draft, isAdding: gesture.isAdding }
    case 'move': {
      const { boxes, dx, dy, id } = gesture
      return dx === 0 && dy === 0 ? { kind: 'click', id } : { kind: 'move', ids: boxes.map((each) => each.id), dx, dy }
    }
    case 'resize': {
      const { draft, start, id } = gesture
      const isSame = draft.x === start.x && draft.y === start.y && draft.w === start.w && draft.h === start.h
      return isSame ? { kind: 'none' } : { kind: 'resize', id, box: draft }
    }
    default:
      return gesture satisfies never
  }
}
