import type { GroupShape } from '../domain/records/codebook'
import type { TagColour } from '../domain/records/tag'
import type { Lane } from './lanes'

/** A lane with what is needed to draw and name it. */
export interface StyledLane extends Lane {
  readonly name: string
  readonly colour: TagColour
  readonly shape: GroupShape
  /** The tag's key. */
  readonly letter: string | undefined
}
