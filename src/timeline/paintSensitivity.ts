import { isGraphic, showsIdentity, type Sensitivity } from '../domain/sensitivity/sensitivity'
import { paintHatch } from './paintHatch'

const IDENTITY_STEP_PX = 6

/** What a bar is marked as, as a pattern behind its name: slanted lines where it is graphic, dots where it shows who somebody is. */
export function paintSensitivity(
  context: CanvasRenderingContext2D,
  sensitivity: Sensitivity,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  if (sensitivity === 'none') return
  context.save()
  context.globalAlpha = 0.5
  if (isGraphic(sensitivity)) paintHatch(context, x, y, width, height, colour)
  if (showsIdentity(sensitivity)) {
    context.fillStyle = colour
    for (const row of [3, height - 5]) {
      for (let at = x + 3; at < x + width - 3; at += IDENTITY_STEP_PX) context.fillRect(at, y + row, 2, 2)
    }
  }
  context.restore()
}
