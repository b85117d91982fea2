import type { DisagreementKind } from '../records/adjudication'
import type { AnnotatorId, ClipId, RecordId } from '../records/ids'
import type { FrameIndex } from '../time/frameIndex'
import type { FrameSpan } from '../time/frameSpan'

/** What one coder said of a thing that several may have coded. */
export interface GroupMember {
  readonly coderId: AnnotatorId
  readonly recordId: RecordId
}

/** Codes of several coders that are about one thing: one member a coder at most. */
export interface CodeGroup {
  /** The same members among the same coders have the same key, so that what was settled of it stays settled. */
  readonly key: string
  readonly clipId: ClipId
  readonly subject: 'frameTag' | 'box' | 'range' | 'track'
  /** In the order of the coders' pseudonyms. */
  readonly members: readonly GroupMember[]
  /** Who was asked and said nothing of it. */
  readonly absent: readonly AnnotatorId[]
  /** From the first frame that any of them names to the last. */
  readonly span: FrameSpan
  /** Where to look at it first: a frame on which the members differ, where there is one. */
  readonly frame: FrameIndex
}

/** A group whose members differ, or that somebody lacks. */
export interface Disagreement extends CodeGroup {
  /** All ways in which they differ, the gravest first; it is listed under that one. */
  readonly kinds: readonly [DisagreementKind, ...DisagreementKind[]]
  /** How much there is to settle, 0 to 1: what the list is sorted by. */
  readonly weight: number
  /** Overlap / union of ranges or boxes, the least of any two members; undefined where fewer than two have one. */
  readonly overlap: number | undefined
}

/** Everything that was coded of a clip, each code in exactly one group. */
export interface MatchedClip {
  readonly agreements: readonly CodeGroup[]
  readonly disagreements: readonly Disagreement[]
}
