import type { ImagePoint, ImageSize } from './imagePoint'

/** A pixel of the picture: whole display pixels from the top-left corner, the first one 0. */
export interface PixelPlace {
  readonly x: number
  readonly y: number
}

/** The pixel that a point lies on; undefined outside the picture. */
export function pixelAt(point: ImagePoint, size: ImageSize): PixelPlace | undefined {
  const [x, y] = [Math.floor(point.x), Math.floor(point.y)]
  return x >= 0 && y >= 0 && x < size.width && y < size.height ? { x, y } : undefined
}

/** The pixel that many steps away, stopped at the picture's edges. */
export function pixelBeside(place: PixelPlace, dx: number, dy: number, size: ImageSize): PixelPlace {
  return {
    x: Math.min(size.width - 1, Math.max(0, place.x + dx)),
    y: Math.min(size.height - 1, Math.max(0, place.y + dy)),
  }
}

/** Pixels across a loupe of about `room` CSS pixels: odd, so that one pixel is the middle. */
export function pixelsAcross(room: number, magnification: number): number {
  const fitting = Math.floor(room / magnification)
  return fitting % 2 === 1 ? fitting : fitting - 1
}

/** `#rrggbb` of channels in 0..255. */
export function hexColour(red: number, green: number, blue: number): string {
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Where a loupe of `size` CSS pixels goes so that it neither hides its point nor leaves the stage. */
export function besidePoint(point: number, size: number, room: number, gap: number): number {
  if (point + gap + size <= room) return point + gap
  return Math.max(0, point - gap - size)
}
