import type { AnnotationRecord } from '../domain/records/annotation'
import type { ClipRecord } from '../domain/records/clip'
import type { SegmentRecord } from '../domain/records/segment'
import type { FrameSpan } from '../engine/ports/pictureScan'

type Marked = Pick<AnnotationRecord, 'sensitivity'>

interface MarkedRecords {
  readonly clip: Pick<ClipRecord, 'sensitivity' | 'frameCount'>
  readonly segments: readonly Pick<SegmentRecord, 'sensitivity' | 'start' | 'end'>[]
  readonly annotations: readonly Pick<AnnotationRecord, 'sensitivity' | 'frame'>[]
}

/**
 * The frames whose picture nobody is to meet unasked: those of ranges, frames and boxes that are marked graphic, or all of a
 * clip that is. A range that is still open counts to the end of the clip: nobody has said where it is over.
 */
export function graphicSpans({ clip, segments, annotations }: MarkedRecords): readonly FrameSpan[] {
  if (isGraphic(clip)) return [{ start: 0, end: clip.frameCount }]
  return [
    ...segments.filter(isGraphic).map(({ start, end }) => ({ start, end: end ?? clip.frameCount })),
    ...annotations.filter(isGraphic).map(({ frame }) => ({ start: frame, end: frame + 1 })),
  ]
}

/** Whether any of the spans has a frame of `[start, end)`. */
export function meetsSpan(spans: readonly FrameSpan[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && span.end > start)
}

/** Whether a record is marked so that its picture is not shown unasked. */
export function isGraphic({ sensitivity }: Marked): boolean {
  return sensitivity === 'graphic' || sensitivity === 'graphic+identity'
}
