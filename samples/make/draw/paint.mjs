// Small helpers for filling.

/** A vertical gradient between two heights, in the units in force. */
export function verticalGradient(context, top, bottom, from, to) {
  const gradient = context.createLinearGradient(0, top, 0, bottom)
  gradient.addColorStop(0, from)
  gradient.addColorStop(1, to)
  return gradient
}

export function polygon(context, points, fill) {
  context.fillStyle = fill
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.closePath()
  context.fill()
}
