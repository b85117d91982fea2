import { boxBetween, SMALLEST_BOX_PX, type Box } from '../../domain/geometry/box'
import { imagePoint, type ImageSize } from '../../domain/geometry/imagePoint'
import { toImage, viewPoint, type ViewTransform } from '../../domain/geometry/viewTransform'

/** Of the part of the picture that is seen. */
const SHARE = 1 / 8
const SMALLEST_START = 8 * SMALLEST_BOX_PX

/** The box that Enter begins: in the middle of what is seen of the picture, in display pixels. */
export function firstBox(view: ViewTransform, stage: ImageSize, picture: ImageSize): Box {
  const from = toImage(viewPoint(0, 0), view)
  const to = toImage(viewPoint(stage.width, stage.height), view)
  const seen = boxBetween(from, to, picture)
  const side = Math.max(SMALLEST_START, Math.round(Math.min(seen.w, seen.h) * SHARE))
  const x = Math.round(seen.x + (seen.w - side) / 2)
  const y = Math.round(seen.y + (seen.h - side) / 2)
  return boxBetween(imagePoint(x, y), imagePoint(x + side, y + side), picture)
}
