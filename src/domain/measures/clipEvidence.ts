import type { AdjudicationRecord } from '../records/adjudication'
import type { AnnotationRecord } from '../records/annotation'
import type { AnnotatorId, ClipId } from '../records/ids'
import type { CoverageRecord } from '../records/coverage'
import type { KeyframeRecord } from '../records/keyframe'
import type { ReviewRecord } from '../records/review'
import type { SegmentRecord } from '../records/segment'
import type { TrackRecord } from '../records/track'
import type { FrameTable } from '../time/frameTable'
import { shownCuts } from '../cuts/shownCuts'
import type { CutRecord } from '../records/cut'
import type { FrameIndex } from '../time/frameIndex'

/** Everything on one clip that a measure can count. While nothing of it has changed it is the same object. */
export interface ClipEvidence {
  readonly clipId: ClipId
  readonly table: FrameTable
  readonly annotations: readonly AnnotationRecord[]
  readonly segments: readonly SegmentRecord[]
  readonly tracks: readonly TrackRecord[]
  /** By track; each in order of its frames. */
  readonly keyframes: readonly (readonly KeyframeRecord[])[]
  readonly coverage: readonly CoverageRecord[]
  readonly adjudications: readonly AdjudicationRecord[]
  /** What was submitted: whether a record still counts as its coder's. */
  readonly reviews: readonly ReviewRecord[]
  readonly cuts: MeasuredCuts
}

/** Where no stretch is counted across. */
export interface MeasuredCuts {
  /** First frames of new shots, ascending. */
  readonly frames: readonly FrameIndex[]
  /** Those that a program found and nobody has confirmed. */
  readonly suggested: readonly FrameIndex[]
  /** Whether the pictures were looked through for cuts. */
  readonly isScanned: boolean
}

/** No id is empty. */
const NOBODY = '' as AnnotatorId

/**
 * The cuts that count, whoever looks: those that anybody has confirmed, and those that a program found and nobody rejects.
 * @param found undefined where no program has looked
 */
export function measuredCuts(found: readonly FrameIndex[] | undefined, records: readonly CutRecord[]): MeasuredCuts {
  const cuts = shownCuts(found ?? [], records, NOBODY)
  return {
    frames: cuts.map(({ frame }) => frame),
    suggested: cuts.flatMap(({ frame, state }) => (state === 'suggested' ? [frame] : [])),
    isScanned: found !== undefined,
  }
}
