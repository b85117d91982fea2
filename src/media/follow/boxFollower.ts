import type { Box } from '../../domain/geometry/box'
import { appearanceOf, likeness, type Appearance } from './appearance'
import { coloursOf, sameColours, type Colours } from './colours'
import type { FollowPicture } from './followPicture'
import type { GreyPicture } from './greyPicture'
import { medianFlow } from './medianFlow'
import { pyramidOf, type Pyramid } from './pyramid'

const PYRAMID_DEPTH = 4
/** Pixels around the flow's box in which the better match of an appearance is looked for. */
const SEARCH_PX = 2
/** From this likeness on the first appearance corrects drift; below it the object has turned or bent. */
const SURE_LIKENESS = 0.8
/** Below this likeness the recent appearance is taken anew. */
const STALE_LIKENESS = 0.9

export interface FollowedStep {
  readonly box: Box
  /** 0..1. */
  readonly confidence: number
}

interface Candidate extends FollowedStep {
  readonly likeness: number
}

/**
 * Follows one box from picture to picture. Median flow (see `medianFlow`) says where it goes; the appearance at the start,
 * or where that has changed the recent one, takes out the drift (Matthews, Ishikawa, Baker 2004, "The Template Update
 * Problem"). The confidence is the share of points that come back, times the likeness to the picture before, times how much
 * it still looks like what was marked: by its levels, or by its colours, which a change of posture leaves.
 */
export class BoxFollower {
  private pyramid: Pyramid
  private readonly first: Appearance
  private readonly colours: Colours
  private recent: Appearance

  /** @param box in pixels of the picture, as all boxes here */
  constructor(
    picture: FollowPicture,
    private box: Box,
  ) {
    this.pyramid = pyramidOf(picture, PYRAMID_DEPTH)
    this.first = appearanceOf(picture, box)
    this.recent = this.first
    this.colours = coloursOf(picture, box)
  }

  /** @returns the box of the step before with confidence 0 where nothing holds */
  next(picture: FollowPicture): FollowedStep {
    const pyramid = pyramidOf(picture, PYRAMID_DEPTH)
    const candidates = medianFlow(this.pyramid, pyramid, this.box).map(({ box, share }) =>
      this.seen(picture, box, share),
    )
    this.pyramid = pyramid
    const [best] = candidates.toSorted((a, b) => b.confidence - a.confidence)
    if (!best) return { box: this.box, confidence: 0 }
    if (best.likeness < STALE_LIKENESS) this.recent = appearanceOf(picture, best.box)
    this.box = best.box
    return { box: best.box, confidence: best.confidence }
  }

  private seen(picture: FollowPicture, flowed: Box, share: number): Candidate {
    const atFirst = aligned(picture, flowed, this.first)
    const box = atFirst.likeness > SURE_LIKENESS ? atFirst.box : aligned(picture, flowed, this.recent).box
    const recently = likeness(picture, box, this.recent)
    const colours = sameColours(this.colours, coloursOf(picture, box))
    const origin = Math.max(likeness(picture, box, this.first), colours * colours)
    return { box, likeness: recently, confidence: Math.min(1, share * Math.max(0, recently) * origin) }
  }
}

/** The box nearby, by whole pixels, whose content is most like the appearance. */
function aligned(picture: GreyPicture, box: Box, appearance: Appearance): { box: Box; likeness: number } {
  let best = { box, likeness: likeness(picture, box, appearance) }
  for (let down = -SEARCH_PX; down <= SEARCH_PX; down += 1) {
    for (let right = -SEARCH_PX; right <= SEARCH_PX; right += 1) {
      const moved = { ...box, x: box.x + right, y: box.y + down }
      const found = likeness(picture, moved, appearance)
      if (found > best.likeness) best = { box: moved, likeness: found }
    }
  }
  return best
}
