import type { Sensitivity } from '../domain/sensitivity/sensitivity'
import type { RecordId, SegmentId, TagId } from '../domain/records/ids'
import { frameIndex, type FrameIndex } from '../domain/time/frameIndex'

/** A range `[start, end)` in one lane; without an end it is open. Ticks come from the clip's table. */
export interface LaneRange {
  readonly id: SegmentId
  readonly start: FrameIndex
  readonly startTicks: number
  readonly end: number | undefined
  readonly endTicks: number | undefined
  /** Its tag's key ends it: it is open and this coder's. */
  readonly isMine: boolean
  readonly sensitivity: Sensitivity
}

/** What one tag has on one frame: its boxes, or its frame tags. */
export interface LaneMark {
  readonly kind: 'box' | 'frame'
  readonly ids: readonly RecordId[]
  readonly frame: FrameIndex
  /** The middle of the frame. */
  readonly ticks: number
}

/** Everything of one tag on one clip. Ranges in order of their start, marks in order of their frame. */
export interface Lane {
  readonly tagId: TagId
  readonly ranges: readonly LaneRange[]
  /** Those of `ranges` that nobody has ended. */
  readonly open: readonly LaneRange[]
  readonly marks: readonly LaneMark[]
}

/** The frames `[start, end)` that an open range has while `shown` is on screen: what its key would make of it now. */
export function openExtent(start: FrameIndex, shown: FrameIndex): { readonly start: FrameIndex; readonly end: number } {
  return { start: frameIndex(Math.min(start, shown)), end: Math.max(start, shown) + 1 }
}
