/** A decoded picture: RGBA, eight bits each, rows from the top, as `ImageData` has it. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray | Uint8Array
}

/** Whole pixels of a picture. */
export interface PixelRect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
