declare const imagePointBrand: unique symbol

/** A point in display pixels of the clip (after rotation and pixel aspect), from the top-left corner of the picture. */
export interface ImagePoint {
  readonly x: number
  readonly y: number
  readonly [imagePointBrand]: true
}

/** The size of a picture in display pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

export function imagePoint(x: number, y: number): ImagePoint {
  return { x, y } as ImagePoint
}
