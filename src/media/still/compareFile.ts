import { comparePixels, joinedDifference, NO_DIFFERENCE, type PixelDifference } from '../../domain/stills/comparePixels'
import type { FileLikeness } from '../../domain/stills/judgeReopened'
import { canvasOf, isDrawable, releaseCanvas, type StillContext } from './canvasOf'
import { pixelHash } from './pixelHash'

/** Rows at a time: a still of 8K is not read three times as a whole. */
const BAND_ROWS = 256

/**
 * Holds a file's picture against a still as it is drawn.
 * @param again the same still, encoded as the file is; none where the encoding loses nothing
 * @throws where the file's picture does not decode
 */
export async function compareFile(drawn: StillContext, file: Blob, again: Blob | undefined): Promise<FileLikeness> {
  const given = await decoded(file)
  const { width, height } = given.canvas
  const sha256 = await pixelHash(given.getImageData(0, 0, width, height))
  if (width !== drawn.canvas.width || height !== drawn.canvas.height) return { drawn: undefined, sha256 }
  const apart = differenceOf(drawn, given)
  if (!again || apart.differing === 0) return { drawn: apart, sha256 }
  const encoded = await decoded(again)
  const [against, loss] = [differenceOf(encoded, given), differenceOf(drawn, encoded)]
  for (const context of [given, encoded]) releaseCanvas(context)
  return { drawn: apart, encoded: { against, loss }, sha256 }
}

async function decoded(file: Blob): Promise<StillContext> {
  const bitmap = await createImageBitmap(file)
  try {
    const { width, height } = bitmap
    const context = isDrawable(width, height) ? canvasOf(width, height) : undefined
    if (!context) throw new Error(`${width}×${height}`)
    context.drawImage(bitmap, 0, 0)
    return context
  } finally {
    bitmap.close()
  }
}

function differenceOf(one: StillContext, other: StillContext): PixelDifference {
  const { width, height } = one.canvas
  let sum = NO_DIFFERENCE
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top)
    sum = joinedDifference(
      sum,
      comparePixels(one.getImageData(0, top, width, rows), other.getImageData(0, top, width, rows)),
    )
  }
  return sum
}
