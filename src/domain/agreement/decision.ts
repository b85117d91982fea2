import type { Box } from '../geometry/box'
import type { AnnotationRecord } from '../records/annotation'
import type { AnnotatorId, TagId } from '../records/ids'

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
