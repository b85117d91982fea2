import type { PixelRect, Pixels } from './pixels'

/** Makes the file of a still from the source's pixels: draws the fills, everything else that the still shows, and encodes. */
export type MakeStill = (source: Pixels) => Promise<Uint8Array>

/**
 * Whether a file tells nothing of what its fills cover: made again from a source whose covered pixels are noise, it must be the
 * same, byte for byte. Asked of the whole way from the decoded frame to the file, so that no thumbnail, scaling or compression
 * on it is left out.
 * @param covered in pixels of the source, inside it
 * @param random bytes for the noise, `crypto.getRandomValues` for one
 */
export async function hidesCovered(
  source: Pixels,
  covered: readonly PixelRect[],
  makeStill: MakeStill,
  random: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<boolean> {
  const file = await makeStill(source)
  const noisy = await makeStill(withNoise(source, covered, random))
  return file.length === noisy.length && file.every((byte, at) => byte === noisy[at])
}

function withNoise(
  { width, height, data }: Pixels,
  covered: readonly PixelRect[],
  random: (bytes: Uint8Array<ArrayBuffer>) => void,
): Pixels {
  const changed = Uint8ClampedArray.from(data)
  for (const { x, y, w, h } of covered) {
    for (let row = y; row < y + h; row += 1) {
      const at = (row * width + x) * 4
      // One row at a time: `getRandomValues` gives at most 65,536 bytes.
      for (let from = at; from < at + w * 4; from += LONGEST_NOISE) {
        const noise = new Uint8Array(Math.min(LONGEST_NOISE, at + w * 4 - from))
        random(noise)
        changed.set(noise, from)
      }
      for (let alpha = at + 3; alpha < at + w * 4; alpha += 4) changed[alpha] = 255
    }
  }
  return { width, height, data: changed }
}

const LONGEST_NOISE = 65_536
