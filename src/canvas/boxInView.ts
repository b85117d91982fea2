import type { Box } from '../domain/geometry/box'
import type { GroupShape } from '../domain/records/codebook'
import type { RecordId } from '../domain/records/ids'
import type { TagColour } from '../domain/records/tag'

/** How a box came about: said by a person on this frame, between two that were, or made by a program. */
export type BoxOrigin = 'said' | 'interpolated' | 'suggested'

/** A box with all that is drawn of it. */
export interface BoxInView {
  readonly id: RecordId
  readonly box: Box
  /** Of frame and fill. */
  readonly colour: TagColour
  readonly origin: BoxOrigin
  /** Of a suggestion, from 0 to 1. */
  readonly confidence: number | undefined
  readonly isOccluded: boolean
  readonly isLocked: boolean
  /** By age on the clip, as in the list of objects. */
  readonly number: number
  readonly mark: TagLooks
}

/** How the first tag of a record looks; `label` names them all. */
export interface TagLooks {
  readonly colour: TagColour
  readonly shape: GroupShape
  readonly letter: string | undefined
  readonly label: string
}
