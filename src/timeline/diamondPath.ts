/** Begins a path: a diamond around a point, `half` CSS pixels from its middle to each corner. */
export function diamondPath(context: CanvasRenderingContext2D, x: number, y: number, half: number): void {
  context.beginPath()
  context.moveTo(x, y - half)
  context.lineTo(x + half, y)
  context.lineTo(x, y + half)
  context.lineTo(x - half, y)
  context.closePath()
}
