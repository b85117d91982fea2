import type { AnnotationRecord } from '../records/annotation'
import type { RecordId } from '../records/ids'
import type { KeyframeRecord } from '../records/keyframe'
import type { SegmentRecord } from '../records/segment'
import type { TrackRecord } from '../records/track'
import { isOpenTrack } from '../tracks/presence'

export const OBJECT_KINDS = ['box', 'frame', 'range', 'track'] as const
export type ObjectKind = (typeof OBJECT_KINDS)[number]

/** A track with what its keyframes say of it as a whole. */
export interface TrackObject {
  readonly type: 'track'
  readonly id: RecordId
  readonly record: TrackRecord
  /** Of its first keyframe. */
  readonly start: number
  /** The frame from which it is gone; undefined where it is held. */
  readonly end: number | undefined
  /** Whether a program made keyframes that nobody has confirmed. */
  readonly isAuto: boolean
}

/** Everything that the objects panel lists. Boxes, frame tags and ranges are their records, so that nothing is built for them. */
export type ObjectItem = AnnotationRecord | SegmentRecord | TrackObject

export function trackObject(record: TrackRecord, keyframes: readonly KeyframeRecord[]): TrackObject {
  return {
    type: 'track',
    id: record.id,
    record,
    start: keyframes[0]?.frame ?? 0,
    end: isOpenTrack(keyframes) ? undefined : keyframes.at(-1)?.frame,
    isAuto: keyframes.some((each) => each.auto !== undefined),
  }
}

export function codedOf(item: ObjectItem): AnnotationRecord | SegmentRecord | TrackRecord {
  return item.type === 'track' ? item.record : item
}

export function kindOf(item: ObjectItem): ObjectKind {
  if (item.type === 'annotation') return item.box ? 'box' : 'frame'
  return item.type === 'segment' ? 'range' : 'track'
}

/** The frame to jump to. */
export function startOf(item: ObjectItem): number {
  return item.type === 'annotation' ? item.frame : item.start
}

/** The frame after its last one; without an end nobody has said where it is over. */
export function endOf(item: ObjectItem): number | undefined {
  return item.type === 'annotation' ? item.frame + 1 : item.end
}
