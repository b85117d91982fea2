import type { Pixels } from './pixels'

/** How two pictures of one size differ. */
export interface PixelDifference {
  /** How many pixels were compared. */
  readonly pixels: number
  /** How many of them are not the same. */
  readonly differing: number
  /** The largest difference of any level of red, green or blue, 0 to 255. */
  readonly most: number
}

export const NO_DIFFERENCE: PixelDifference = { pixels: 0, differing: 0, most: 0 }

/** Compares two pictures, or the same rows of two pictures, of one size; transparency is left out, as stills have none. */
export function comparePixels({ data: one }: Pixels, { data: other }: Pixels): PixelDifference {
  let [differing, most] = [0, 0]
  for (let at = 0; at < one.length; at += 4) {
    let here = 0
    for (let channel = at; channel < at + 3; channel += 1) {
      here = Math.max(here, Math.abs((one[channel] ?? 0) - (other[channel] ?? 0)))
    }
    if (here > 0) differing += 1
    if (here > most) most = here
  }
  return { pixels: one.length / 4, differing, most }
}

export function joinedDifference(one: PixelDifference, other: PixelDifference): PixelDifference {
  return {
    pixels: one.pixels + other.pixels,
    differing: one.differing + other.differing,
    most: Math.max(one.most, other.most),
  }
}
