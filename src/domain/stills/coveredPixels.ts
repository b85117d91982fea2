import type { Box } from '../geometry/box'
import type { ImageSize } from '../geometry/imagePoint'
import type { PixelRect } from './pixels'

/**
 * The pixels that a fill over a box covers: every pixel that the box touches, and a margin around, inside the picture. Drawing and
 * checking ask the same function, so that no half-covered edge is drawn.
 * @param margin in pixels
 * @returns undefined where the box lies outside the picture
 */
export function coveredPixels(box: Box, size: ImageSize, margin = 0): PixelRect | undefined {
  const left = Math.max(0, Math.floor(box.x - margin))
  const top = Math.max(0, Math.floor(box.y - margin))
  const right = Math.min(size.width, Math.ceil(box.x + box.w + margin))
  const bottom = Math.min(size.height, Math.ceil(box.y + box.h + margin))
  if (!(right > left && bottom > top)) return undefined
  return { x: left, y: top, w: right - left, h: bottom - top }
}
