import { EXAMINED_PX, OVERVIEW_PX } from './timelineSizes'

/** A band between the lanes and the bottom of the timeline; `y` and `height` in CSS pixels, `y` from where the lanes end. */
export interface FootBand {
  readonly id: 'examined' | 'overview'
  readonly y: number
  readonly height: number
}

/** Everything that stands below the lanes, from the top down; the one place that knows. */
export function footBands(): readonly FootBand[] {
  const heights: readonly (readonly [FootBand['id'], number])[] = [
    ['examined', EXAMINED_PX],
    ['overview', OVERVIEW_PX],
  ]
  let y = 0
  return heights.flatMap(([id, height]) => {
    const band = { id, y, height }
    y += height
    return height > 0 ? [band] : []
  })
}

/** Of all bands together, in CSS pixels. */
export function footHeightOf(bands: readonly FootBand[]): number {
  const last = bands.at(-1)
  return last ? last.y + last.height : 0
}
