import type { FrameSpans } from '../measures/frameSpans'
import type { AnnotationRecord } from '../records/annotation'
import type { AnnotatorId, ClipId } from '../records/ids'
import type { KeyframeRecord } from '../records/keyframe'
import type { SegmentRecord } from '../records/segment'
import type { TrackRecord } from '../records/track'
import type { FrameTable } from '../time/frameTable'

/** What one coder said of a clip, before anything was settled; what newer revisions superseded is not in it. */
export interface CoderCodes {
  readonly coderId: AnnotatorId
  readonly pseudonym: string
  readonly annotations: readonly AnnotationRecord[]
  readonly segments: readonly SegmentRecord[]
  readonly tracks: readonly TrackRecord[]
  /** By track; each in order of its frames. Only what people have said: none of them is `auto`, no track has none. */
  readonly keyframes: readonly (readonly KeyframeRecord[])[]
  /** Frames that the coder has had on screen; undefined where nothing was noted, and so nothing is known of it. */
  readonly examined: FrameSpans | undefined
  /** Frames left to somebody else: the coder says nothing of them. */
  readonly handedOver: FrameSpans
}

/** The codes of everybody who coded a clip, in the order of their pseudonyms (`byPseudonym`). */
export interface CodedClip {
  readonly clipId: ClipId
  /** The same in every project (`clipIdentity`), where ids are not. */
  readonly identity: string
  readonly table: FrameTable
  readonly coders: readonly CoderCodes[]
}
