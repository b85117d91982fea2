import type { Box } from '../geometry/box'
import type { ImageSize } from '../geometry/imagePoint'
import { coveredPixels } from './coveredPixels'

/** What a fill taken from a track has around the box, as a share of its longer side: a box is seldom drawn wide enough. */
const MARGIN = 0.08

/** The pixels that a fill over `box` takes, with a margin around it. */
export function fillBox(box: Box, size: ImageSize): Box | undefined {
  return coveredPixels(box, size, Math.max(box.w, box.h) * MARGIN)
}

/** Whether `outer` holds every pixel that `inner` has in the picture. */
export function holdsBox(outer: Box, inner: Box, size: ImageSize): boolean {
  const wanted = coveredPixels(inner, size)
  const given = coveredPixels(outer, size)
  if (!wanted) return true
  if (!given) return false
  return (
    given.x <= wanted.x &&
    given.y <= wanted.y &&
    given.x + given.w >= wanted.x + wanted.w &&
    given.y + given.h >= wanted.y + wanted.h
  )
}

/** Whether two boxes have an inside point in common. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
