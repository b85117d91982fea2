import { COMMENTS_PX, CUTS_PX, LOW_THUMBNAILS_PX, LOW_TIMELINE_PX, RULER_PX, THUMBNAILS_PX } from './timelineSizes'

/** A band between the top of the timeline and its lanes; `y` and `height` in CSS pixels from the top. */
export interface HeadBand {
  readonly id: 'ruler' | 'comments' | 'cuts' | 'thumbnails'
  readonly y: number
  readonly height: number
}

/**
 * Everything that stands above the lanes, from the top down; the one place that knows.
 * @param room of the whole timeline, in CSS pixels
 */
export function headBands(
  shown: { readonly hasThumbnails: boolean; readonly hasComments: boolean },
  room: number,
): readonly HeadBand[] {
  const thumbnails = room < LOW_TIMELINE_PX ? LOW_THUMBNAILS_PX : THUMBNAILS_PX
  const heights: readonly (readonly [HeadBand['id'], number])[] = [
    ['ruler', RULER_PX],
    ['comments', shown.hasComments ? COMMENTS_PX : 0],
    ['cuts', CUTS_PX],
    ['thumbnails', shown.hasThumbnails ? thumbnails : 0],
  ]
  let y = 0
  return heights.flatMap(([id, height]) => {
    const band = { id, y, height }
    y += height
    return height > 0 ? [band] : []
  })
}

/** Where the lanes begin, those of sound first. */
export function headBottomOf(bands: readonly HeadBand[]): number {
  const last = bands.at(-1)
  return last ? last.y + last.height : 0
}

export function bandOf(bands: readonly HeadBand[], id: HeadBand['id']): HeadBand | undefined {
  return bands.find((band) => band.id === id)
}
