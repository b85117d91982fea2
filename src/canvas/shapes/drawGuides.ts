import type { ImageSize } from '../../domain/geometry/imagePoint'
import type { ViewPoint } from '../../domain/geometry/viewTransform'

/** Two lines through the pointer over the whole stage, dark under light, so that they are seen on any picture. */
export function drawGuides(context: CanvasRenderingContext2D, at: ViewPoint, stage: ImageSize): void {
  const lines = new Path2D()
  lines.moveTo(0, at.y)
  lines.lineTo(stage.width, at.y)
  lines.moveTo(at.x, 0)
  lines.lineTo(at.x, stage.height)
  context.lineWidth = 3
  context.strokeStyle = 'rgba(0, 0, 0, 0.35)'
  context.stroke(lines)
  context.lineWidth = 1
  context.strokeStyle = 'rgba(255, 255, 255, 0.75)'
  context.stroke(lines)
}
