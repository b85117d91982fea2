import type { Box } from '../../domain/geometry/box'
import { toView, type ViewTransform } from '../../domain/geometry/viewTransform'

/** A box that nobody has confirmed and that is not written yet: dashed inside a dark casing. */
export function drawFollowed(context: CanvasRenderingContext2D, box: Box, view: ViewTransform, accent: string): void {
  const { x, y } = toView(box, view)
  const [w, h] = [box.w * view.scale, box.h * view.scale]
  context.save()
  context.lineWidth = 4
  context.strokeStyle = 'rgba(0, 0, 0, 0.7)'
  context.strokeRect(x, y, w, h)
  context.lineWidth = 2
  context.strokeStyle = accent
  context.setLineDash([6, 4])
  context.strokeRect(x, y, w, h)
  context.restore()
}
