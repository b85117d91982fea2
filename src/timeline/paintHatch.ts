const STEP_PX = 7

/** Plain slanted lines: here is something, and it is not shown. */
export function paintHatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.beginPath()
  // Lines stand still when neighbours are hatched too: they are counted from x 0.
  const first = Math.floor((x - height) / STEP_PX) * STEP_PX
  for (let at = first; at < x + width; at += STEP_PX) {
    context.moveTo(at, y + height)
    context.lineTo(at + height, y)
  }
  context.lineWidth = 1
  context.strokeStyle = colour
  context.stroke()
  context.restore()
}
