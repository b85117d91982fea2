import type { ImageSize } from '../../domain/geometry/imagePoint'
import { checkFills } from '../../domain/stills/checkFills'
import type { Fill } from '../../domain/stills/stillPlan'
import type { Picture } from '../../engine/ports/media'
import { canvasOf, isDrawable, type StillContext } from './canvasOf'

/** Nothing that is random goes into a still: noise is drawn only to prove that nothing under a fill does. */
const MOST_RANDOM_BYTES = 65_536

/**
 * A decoded frame on a new bitmap of its display size, with the fills drawn over it: from here on there is nothing under
 * them. It comes before any scaling, so that no pixel beside a fill has anything of what it hides.
 * @param isNoise draws noise where the fills come, in place of the frame
 * @returns undefined where the browser gives no canvas
 */
export async function coveredFrame(
  picture: Picture,
  { width, height }: ImageSize,
  fills: readonly Fill[],
  isNoise: boolean,
): Promise<StillContext | undefined> {
  const context = isDrawable(width, height) ? canvasOf(width, height) : undefined
  if (!context) return undefined
  const pixels = await pixelsInSize(picture, { width, height })
  if (pixels) context.putImageData(pixels, 0, 0)
  else picture.paint(context)
  if (isNoise) for (const { box } of fills) drawNoise(context, box)
  for (const { box, fill } of fills) {
    context.fillStyle = fill
    context.fillRect(box.x, box.y, box.w, box.h)
  }
  return context
}

/** @returns undefined where only painting gives the frame in its display size */
export async function pixelsInSize(picture: Picture, { width, height }: ImageSize): Promise<ImageData | undefined> {
  const pixels = await picture.pixels?.()
  return pixels?.width === width && pixels.height === height ? pixels : undefined
}

function drawNoise(context: StillContext, { x, y, w, h }: Fill['box']): void {
  const noise = context.createImageData(w, h)
  for (let at = 0; at < noise.data.length; at += MOST_RANDOM_BYTES) {
    crypto.getRandomValues(noise.data.subarray(at, at + MOST_RANDOM_BYTES))
  }
  for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255
  context.putImageData(noise, x, y)
}

/** Counts the pixels under fills; undefined where one of them is not of its fill. */
export function filledPixels(context: StillContext, fills: readonly Fill[]): number | undefined {
  if (fills.length === 0) return 0
  const { width, height } = context.canvas
  const checked = checkFills(
    context.getImageData(0, 0, width, height),
    fills.map(({ box, fill }) => ({ ...box, fill })),
    0,
  )
  return checked.ok ? checked.value : undefined
}
