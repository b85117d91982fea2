import type { Box } from '../../domain/geometry/box'
import type { ImageSize } from '../../domain/geometry/imagePoint'
import { toView, type ViewTransform } from '../../domain/geometry/viewTransform'
import type { BoxInView } from '../boxInView'

/** A box with its frame in whole CSS pixels of the stage: a line between two pixels is blurred, and takes longer to draw. */
export interface PlacedOnStage {
  readonly each: BoxInView
  readonly frame: Box
}

/** Room for casing, accent frame and handles around a box. */
const MARGIN = 8

export function viewBox(box: Box, view: ViewTransform): Box {
  const { x, y } = toView(box, view)
  return { x, y, w: box.w * view.scale, h: box.h * view.scale }
}

function inWholePixels({ x, y, w, h }: Box): Box {
  const [left, top] = [Math.round(x), Math.round(y)]
  return { x: left, y: top, w: Math.round(x + w) - left, h: Math.round(y + h) - top }
}

/** The boxes of which something is on the stage. */
export function placedOnStage(boxes: readonly BoxInView[], view: ViewTransform, stage: ImageSize): PlacedOnStage[] {
  const placed: PlacedOnStage[] = []
  for (const each of boxes) {
    const frame = inWholePixels(viewBox(each.box, view))
    const isAcross = frame.x <= stage.width + MARGIN && frame.x + frame.w >= -MARGIN
    const isDown = frame.y <= stage.height + MARGIN && frame.y + frame.h >= -MARGIN
    if (isAcross && isDown) placed.push({ each, frame })
  }
  return placed
}
