import { checkFills, LOSSY_TOLERANCE } from '../../domain/stills/checkFills'
import { picturesOf, type StillPlan } from '../../domain/stills/stillPlan'
import type { StillProblem, StillType } from '../../engine/ports/stills'
import type { ImageSize } from '../../domain/geometry/imagePoint'
import { canvasOf, releaseCanvas, type StillContext } from './canvasOf'

type Check = Extract<StillProblem, { code: 'unequal' }>['check']

/** What was drawn: its size, and all its pixels in rows of RGBA where the file may lose none of them. */
export interface DrawnPixels extends ImageSize {
  readonly rgba: Uint8ClampedArray<ArrayBuffer> | undefined
}

/**
 * Decodes an encoded still and compares it with what was drawn: all of it where nothing may be lost, else what is under the
 * fills. @returns what differs
 */
export async function checkEncoded(
  bytes: Uint8Array<ArrayBuffer>,
  type: StillType,
  { width, height, rgba }: DrawnPixels,
  plan: StillPlan,
): Promise<Check | undefined> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type }))
  try {
    if (bitmap.width !== width || bitmap.height !== height) return 'size'
    const decoded = canvasOf(width, height)
    if (!decoded) return 'size'
    decoded.drawImage(bitmap, 0, 0)
    const isEqual = rgba ? isOf(decoded, rgba) : hasFills(decoded, plan)
    releaseCanvas(decoded)
    return isEqual ? undefined : rgba ? 'pixels' : 'fill'
  } finally {
    bitmap.close()
  }
}

/** Rows at a time: a still of 8K is not read twice as a whole. */
const BAND_ROWS = 256

function isOf(decoded: StillContext, rgba: Uint8ClampedArray<ArrayBuffer>): boolean {
  const { width, height } = decoded.canvas
  const drawn = new Uint32Array(rgba.buffer)
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top)
    const read = new Uint32Array(decoded.getImageData(0, top, width, rows).data.buffer)
    const first = top * width
    for (let at = 0; at < read.length; at += 1) if (read[at] !== drawn[first + at]) return false
  }
  return true
}

/** Looks at each fill where the still shows it, a little inside: a scaled picture mixes the pixels at its edge. */
function hasFills(decoded: StillContext, plan: StillPlan): boolean {
  const { width, height } = decoded.canvas
  const shown = picturesOf(plan).flatMap(({ fills, region, place, marks, locator }) => {
    // Lines and numbers are drawn over fills on purpose.
    if (marks.length > 0 || locator) return []
    const scale = place.w / region.w
    const inset = scale === 1 ? 0 : 2
    return fills.flatMap(({ box, fill }) => {
      const x = Math.max(place.x, Math.ceil(place.x + (box.x - region.x) * scale) + inset)
      const y = Math.max(place.y, Math.ceil(place.y + (box.y - region.y) * scale) + inset)
      const right = Math.min(place.x + place.w, Math.floor(place.x + (box.x + box.w - region.x) * scale) - inset)
      const bottom = Math.min(place.y + place.h, Math.floor(place.y + (box.y + box.h - region.y) * scale) - inset)
      return right > x && bottom > y ? [{ x, y, w: right - x, h: bottom - y, fill }] : []
    })
  })
  return shown.length === 0 || checkFills(decoded.getImageData(0, 0, width, height), shown, LOSSY_TOLERANCE).ok
}
