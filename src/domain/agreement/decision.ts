import type { Box } from '../geometry/box'
import type { AnnotationRecord } from '../records/annotation'
import type { AnnotatorId, TagId } from '../records/ids'
import type { FrameIndex } from '../time/frameIndex'

/** What an adjudicator says otherwise than a coder; what is left out stays as the coder said it. */
export interface OwnChange {
  readonly tagIds?: readonly TagId[]
  readonly certainty?: AnnotationRecord['certainty']
  readonly notAssessable?: boolean
  /** Of a range, frames `[start, end)`. */
  readonly start?: number
  readonly end?: number
  /** Of a box, in display pixels. */
  readonly box?: Box
  /** Of a track: where its boxes are others, or where it is in the picture or not. No two on one frame. */
  readonly keyframes?: readonly OwnKeyframe[]
}

/** What an adjudicator says of a track at one frame; what is left out stays as the coder's track has it there. */
export interface OwnKeyframe {
  readonly frame: FrameIndex
  /** In display pixels. */
  readonly box?: Box
  readonly outside?: boolean
}

/** How an adjudicator settles what coders differ in. */
export type Decision =
  /** What these coders said stands; where none of them said anything, nothing does. */
  | { readonly kind: 'take'; readonly coderIds: readonly AnnotatorId[] }
  /** One code of all: the mean box, and of ranges all frames or those in common. */
  | { readonly kind: 'merge'; readonly extent: 'union' | 'intersection' }
  /** The adjudicator's own, begun from a coder's. */
  | { readonly kind: 'edit'; readonly coderId: AnnotatorId; readonly change: OwnChange }
  | { readonly kind: 'reject' }
  | { readonly kind: 'unresolved' }
