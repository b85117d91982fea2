/** Chromium's limits for a canvas: pixels on a side, and in all. */
const LONGEST_SIDE = 16_384
const MOST_PIXELS = 268_435_456

export type StillContext = OffscreenCanvasRenderingContext2D

/** Whether a browser can draw a picture of this size. */
export function isDrawable(width: number, height: number): boolean {
  return width >= 1 && height >= 1 && Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS
}

/**
 * A bitmap without transparency, kept in memory rather than on the graphics card: it is read back, and reads the same on
 * every machine.
 */
export function canvasOf(width: number, height: number): StillContext | undefined {
  const canvas = new OffscreenCanvas(width, height)
  return canvas.getContext('2d', { alpha: false, willReadFrequently: true, colorSpace: 'srgb' }) ?? undefined
}

/** Lets go of a bitmap's memory at once: of several megabytes each, many would be there before any are collected. */
export function releaseCanvas({ canvas }: StillContext): void {
  canvas.width = 0
  canvas.height = 0
}
