import type { CutRecord, CutVerdict } from '../records/cut'
import type { AnnotatorId } from '../records/ids'
import type { FrameIndex } from '../time/frameIndex'

/** A cut as a person sees it; `frame` is the first of the new shot. */
export interface ShownCut {
  readonly frame: FrameIndex
  readonly state: 'suggested' | 'confirmed'
  /** Only this person has put it there: nobody else says so and no program found it. */
  readonly isOnlyMine: boolean
}

/**
 * The cuts of a clip as `authorId` sees them, in order of their frame: what was found, and what people say about it. One's
 * own verdict counts before the others'; among the others a confirmation counts before a rejection, since what is hidden
 * cannot be looked at. A rejected cut is not shown.
 */
export function shownCuts(
  suggested: readonly FrameIndex[],
  records: readonly CutRecord[],
  authorId: AnnotatorId,
): readonly ShownCut[] {
  const found = new Set(suggested)
  const said = new Map<FrameIndex, { mine?: CutVerdict; others?: CutVerdict }>()
  for (const { frame, verdict, authorId: by } of records) {
    const known = said.get(frame) ?? {}
    if (by === authorId) known.mine = verdict
    else if (known.others !== 'confirmed') known.others = verdict
    said.set(frame, known)
  }
  return [...new Set([...found, ...said.keys()])]
    .toSorted((a, b) => a - b)
    .flatMap((frame) => {
      const { mine, others } = said.get(frame) ?? {}
      const verdict = mine ?? others
      if (verdict === 'rejected') return []
      const isOnlyMine = mine === 'confirmed' && others !== 'confirmed' && !found.has(frame)
      return [{ frame, state: verdict ?? 'suggested', isOnlyMine }]
    })
}

/** The nearest cut before (-1) or after (1) a frame. */
export function neighbourCut(cuts: readonly ShownCut[], frame: number, direction: 1 | -1): ShownCut | undefined {
  return direction === 1 ? cuts.find((cut) => cut.frame > frame) : cuts.findLast((cut) => cut.frame < frame)
}
