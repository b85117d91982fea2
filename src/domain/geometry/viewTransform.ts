import { imagePoint, type ImagePoint, type ImageSize } from './imagePoint'

declare const viewPointBrand: unique symbol

/** A point in CSS pixels of the stage; exists only while drawing and pointing. */
export interface ViewPoint {
  readonly x: number
  readonly y: number
  readonly [viewPointBrand]: true
}

export function viewPoint(x: number, y: number): ViewPoint {
  return { x, y } as ViewPoint
}

/** `view = image * scale + offset`, in CSS pixels. */
export interface ViewTransform {
  readonly scale: number
  readonly offsetX: number
  readonly offsetY: number
}

export const LARGEST_SCALE = 32

/** The whole picture, as large as the stage allows, in its middle. */
export function fitTransform(picture: ImageSize, stage: ImageSize): ViewTransform {
  const scale = Math.min(stage.width / picture.width, stage.height / picture.height)
  return {
    scale,
    offsetX: (stage.width - picture.width * scale) / 2,
    offsetY: (stage.height - picture.height * scale) / 2,
  }
}

export function toView(point: { x: number; y: number }, view: ViewTransform): ViewPoint {
  return viewPoint(point.x * view.scale + view.offsetX, point.y * view.scale + view.offsetY)
}

export function toImage(point: ViewPoint, view: ViewTransform): ImagePoint {
  return imagePoint((point.x - view.offsetX) / view.scale, (point.y - view.offsetY) / view.scale)
}

/** Zooms by `factor` so that the picture's point under `anchor` stays there; between half of `fit` and `LARGEST_SCALE`. */
export function zoomAt(view: ViewTransform, factor: number, anchor: ViewPoint, fitScale: number): ViewTransform {
  const scale = Math.min(LARGEST_SCALE, Math.max(fitScale / 2, view.scale * factor))
  const ratio = scale / view.scale
  return {
    scale,
    offsetX: anchor.x - (anchor.x - view.offsetX) * ratio,
    offsetY: anchor.y - (anchor.y - view.offsetY) * ratio,
  }
}

export function panBy(view: ViewTransform, dx: number, dy: number): ViewTransform {
  return { ...view, offsetX: view.offsetX + dx, offsetY: view.offsetY + dy }
}
