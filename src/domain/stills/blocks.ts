import type { ClipRecord } from '../records/clip'
import type { RecordId } from '../records/ids'
import { boxesOverlap, holdsBox } from './fillBox'
import { picturesOf, type Fill, type Guarded, type PictureCell, type StillPlan } from './stillPlan'

/** Somebody who would leave uncovered. `place` says whether anybody knows where on the frame. */
export interface Uncovered {
  readonly id: RecordId
  readonly frame: number
  readonly place: 'known' | 'unknown'
}

/**
 * The one rule of what may leave: everybody protected who is in a picture of the plan and under no fill, once for each
 * frame. While there is anybody, no file, no clipboard and no sheet is made of the plan, except by an archive act that is
 * logged.
 */
export function blocks(plan: StillPlan): readonly Uncovered[] {
  const found = new Map<string, Uncovered>()
  for (const cell of picturesOf(plan)) {
    for (const guarded of cell.guarded) {
      if (!isSeen(cell, guarded) || cell.fills.some((fill) => covers(fill, guarded, cell.clip))) continue
      const place = guarded.box ? 'known' : 'unknown'
      found.set(`${cell.clip.id} ${cell.frame} ${guarded.id}`, { id: guarded.id, frame: cell.frame, place })
    }
  }
  return [...found.values()]
}

function isSeen({ region }: PictureCell, { box }: Guarded): boolean {
  return !box || boxesOverlap(box, region)
}

/**
 * A fill covers somebody where it holds the whole box. Of a smaller one a person must have said that it covers them, as the
 * face of somebody whose body is tracked; it must at least lie on them. Nobody whose place is unknown is covered unsaid,
 * except by a fill over the whole picture.
 */
export function covers({ box, coversId }: Fill, { id, box: wanted }: Guarded, { display }: ClipRecord): boolean {
  if (holdsBox(box, wanted ?? { x: 0, y: 0, w: display.width, h: display.height }, display)) return true
  return coversId === id && (!wanted || boxesOverlap(box, wanted))
}
