import type { PixelPlace } from '../../domain/geometry/loupeGrid'

/**
 * Draws the pixels around `place` as squares, the middle one framed. Nothing is smoothed; beyond the picture is grey.
 * @param cell CSS pixels of one square
 * @param across squares in a row, odd
 */
export function paintLoupe(
  lens: HTMLCanvasElement,
  picture: HTMLCanvasElement,
  place: PixelPlace,
  cell: number,
  across: number,
): void {
  const context = lens.getContext('2d', { alpha: false })
  if (!context) return
  const side = Math.round(cell * across * devicePixelRatio)
  if (lens.width !== side) {
    lens.width = side
    lens.height = side
  }
  const reach = (across - 1) / 2
  context.fillStyle = '#3a3a3a'
  context.fillRect(0, 0, side, side)
  context.imageSmoothingEnabled = false
  context.drawImage(picture, place.x - reach, place.y - reach, across, across, 0, 0, side, side)
  const unit = side / across
  const start = reach * unit
  const end = start + unit
  // Light on dark, so that it is seen on any picture; it stands around its pixel, never on it.
  for (const [colour, width] of [
    ['#000000', 3],
    ['#ffffff', 1],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width * devicePixelRatio
    const away = 1.5 * devicePixelRatio
    context.strokeRect(start - away, start - away, unit + 2 * away, unit + 2 * away)
    context.beginPath()
    const middle = side / 2
    const [near, far] = [start - 4 * away, end + 4 * away]
    for (const [from, to] of [
      [0, Math.max(0, near)],
      [Math.min(side, far), side],
    ] as const) {
      context.moveTo(from, middle)
      context.lineTo(to, middle)
      context.moveTo(middle, from)
      context.lineTo(middle, to)
    }
    context.stroke()
  }
}
