import type { ImagePoint, ImageSize } from './imagePoint'

/** A rectangle in display pixels, top-left origin, floats; `w` and `h` are positive. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A smaller box is a slip of the hand; in display pixels. */
export const SMALLEST_BOX_PX = 2

/** The eight places by which a box is resized, named by compass point. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/** The box between two corners, kept inside the picture. */
export function boxBetween(a: ImagePoint, b: ImagePoint, size: ImageSize): Box {
  const left = clamp(Math.min(a.x, b.x), 0, size.width)
  const top = clamp(Math.min(a.y, b.y), 0, size.height)
  const right = clamp(Math.max(a.x, b.x), 0, size.width)
  const bottom = clamp(Math.max(a.y, b.y), 0, size.height)
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/** Whether the box is wholly inside the picture and large enough to mean something. */
export function isBoxInside(box: Box, size: ImageSize): boolean {
  return (
    [box.x, box.y, box.w, box.h].every(Number.isFinite) &&
    box.w > 0 &&
    box.h > 0 &&
    box.x >= 0 &&
    box.y >= 0 &&
    // Sums of floats may pass the edge by one part in 10^12; that is not outside.
    box.x + box.w <= size.width + 1e-6 &&
    box.y + box.h <= size.height + 1e-6
  )
}

/** Moves by a distance in display pixels and stops at the picture's edges; the size stays. */
export function moveBox(box: Box, dx: number, dy: number, size: ImageSize): Box {
  return {
    ...box,
    x: clamp(box.x + dx, 0, Math.max(0, size.width - box.w)),
    y: clamp(box.y + dy, 0, Math.max(0, size.height - box.h)),
  }
}

/**
 * How far several boxes can move together, in display pixels: the distance asked for, brought in so that none of them leaves
 * the picture and their places to each other stay.
 */
export function sharedMove(
  boxes: readonly Box[],
  dx: number,
  dy: number,
  size: ImageSize,
): { readonly dx: number; readonly dy: number } {
  let [left, right, up, down] = [-size.width, size.width, -size.height, size.height]
  for (const { x, y, w, h } of boxes) {
    left = Math.max(left, -x)
    right = Math.min(right, size.width - x - w)
    up = Math.max(up, -y)
    down = Math.min(down, size.height - y - h)
  }
  // Sums of floats may pass the edge by a hair; that is no reason to move.
  return { dx: clamp(dx, Math.min(left, 0), Math.max(right, 0)), dy: clamp(dy, Math.min(up, 0), Math.max(down, 0)) }
}

/** Whether two boxes have a point in common. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h
}

/** Drags one handle by a distance in display pixels; the opposite side stays, edges and the smallest size hold. */
export function resizeBox(box: Box, handle: Handle, dx: number, dy: number, size: ImageSize): Box {
  let left = box.x
  let top = box.y
  let right = box.x + box.w
  let bottom = box.y + box.h
  if (handle.includes('w')) left = clamp(left + dx, 0, right - SMALLEST_BOX_PX)
  if (handle.includes('e')) right = clamp(right + dx, left + SMALLEST_BOX_PX, size.width)
  if (handle.includes('n')) top = clamp(top + dy, 0, bottom - SMALLEST_BOX_PX)
  if (handle.includes('s')) bottom = clamp(bottom + dy, top + SMALLEST_BOX_PX, size.height)
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/** The place of a handle on a box. */
export function handlePoint(box: Box, handle: Handle): { x: number; y: number } {
  const x = handle.includes('w') ? box.x : handle.includes('e') ? box.x + box.w : box.x + box.w / 2
  const y = handle.includes('n') ? box.y : handle.includes('s') ? box.y + box.h : box.y + box.h / 2
  return { x, y }
}

/** The handle within `reach` display pixels of the point, corners before sides; undefined where there is none. */
export function handleAt(box: Box, point: ImagePoint, reach: number): Handle | undefined {
  const cornersFirst = [...HANDLES].toSorted((a, b) => b.length - a.length)
  return cornersFirst.find((handle) => {
    const place = handlePoint(box, handle)
    return Math.abs(place.x - point.x) <= reach && Math.abs(place.y - point.y) <= reach
  })
}

export function containsPoint(box: Box, point: ImagePoint): boolean {
  return point.x >= box.x && point.x <= box.x + box.w && point.y >= box.y && point.y <= box.y + box.h
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}
