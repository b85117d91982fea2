import type { GroupShape } from '../domain/records/codebook'
import type { TagColour } from '../domain/records/tag'
import type { Lane } from './lanes'
import type { TrackLane } from './trackLane'

/** What a tag's lanes are drawn with, in the language of the page. */
export interface LaneStyle {
  readonly name: string
  readonly colour: TagColour
  readonly shape: GroupShape
  /** The tag's key. */
  readonly letter: string | undefined
  /** The tag's group in the codebook; undefined for a tag that no codebook has. */
  readonly groupId: string | undefined
  /** Of that group. */
  readonly groupName: string
}

/** A lane with what is needed to draw and name it. */
export interface StyledLane extends Lane, LaneStyle {}

/** A track with what is needed to draw it; `name` is its first tag's. */
export interface StyledTrack extends TrackLane, LaneStyle {
  /** The colour is the one given to this object, or its tag's. */
  readonly isHidden: boolean
}
