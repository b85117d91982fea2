import { fail, ok, type Result } from '../result'
import type { PixelRect, Pixels } from './pixels'

/** An opaque fill in pixels of the picture that is checked. */
export interface Fill extends PixelRect {
  /** `#rrggbb` */
  readonly fill: string
}

export interface FillProblem {
  readonly code:
    /** The data are not those of a picture of that size. */
    | 'notPixels'
    /** A fill reaches beyond the picture: it cannot be checked. */
    | 'fillOutside'
    /** The pixel at `x`, `y` shows something else than its fill. */
    | 'pixelDiffers'
    /** The pixel at `x`, `y` lets something through. */
    | 'notOpaque'
  /** Which fill, counted from 0. */
  readonly fill: number
  readonly x: number
  readonly y: number
}

/** How far a decoded level may be from its fill: lossy encoders change colours, most at the edge of a fill. */
export const LOSSY_TOLERANCE = 64

/**
 * Whether every pixel under a fill shows the fill: on the bitmap before it is encoded and on what a PNG decodes to exactly
 * (`tolerance` 0), on what a JPEG or a lossy WebP decodes to within `LOSSY_TOLERANCE`. Where fills overlap the later one lies on top.
 * @param tolerance in levels of each channel, 0 to 255
 * @returns how many pixels were looked at, or the first one that is wrong
 */
export function checkFills(pixels: Pixels, fills: readonly Fill[], tolerance: number): Result<number, FillProblem> {
  const { width, height, data } = pixels
  if (data.length !== width * height * 4) return fail({ code: 'notPixels', fill: 0, x: 0, y: 0 })
  const outside = fills.findIndex((fill) => !isInside(fill, pixels))
  if (outside >= 0) return fail({ code: 'fillOutside', fill: outside, x: 0, y: 0 })
  const seen = new Uint8Array(width * height)
  let count = 0
  for (const [index, fill] of [...fills.entries()].toReversed()) {
    const wanted = channelsOf(fill.fill)
    for (let y = fill.y; y < fill.y + fill.h; y += 1) {
      for (let x = fill.x; x < fill.x + fill.w; x += 1) {
        const pixel = y * width + x
        if (seen[pixel] === 1) continue
        seen[pixel] = 1
        count += 1
        const at = pixel * 4
        if (data[at + 3] !== 255) return fail({ code: 'notOpaque', fill: index, x, y })
        for (let channel = 0; channel < 3; channel += 1) {
          const difference = Math.abs((data[at + channel] ?? 0) - (wanted[channel] ?? 0))
          if (difference > tolerance) return fail({ code: 'pixelDiffers', fill: index, x, y })
        }
      }
    }
  }
  return ok(count)
}

function isInside({ x, y, w, h }: PixelRect, { width, height }: Pixels): boolean {
  const isWhole = [x, y, w, h].every(Number.isSafeInteger)
  return isWhole && x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= width && y + h <= height
}

function channelsOf(fill: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16))
}
