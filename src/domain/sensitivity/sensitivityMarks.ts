import type { AnnotationRecord } from '../records/annotation'
import type { ClipRecord } from '../records/clip'
import type { KeyframeRecord } from '../records/keyframe'
import type { SegmentRecord } from '../records/segment'
import { mergedSpans, spanAt, type FrameSpan } from '../time/frameSpan'
import { presences } from '../tracks/presence'
import { isGraphic, sensitivityOf, showsIdentity, type Sensitivity } from './sensitivity'

/** What people have marked on one clip. */
export interface MarkedRecords {
  readonly clip: Pick<ClipRecord, 'sensitivity' | 'frameCount'>
  readonly segments: readonly Pick<SegmentRecord, 'sensitivity' | 'start' | 'end'>[]
  readonly annotations: readonly Pick<AnnotationRecord, 'sensitivity' | 'frame'>[]
  readonly tracks: readonly { readonly sensitivity: Sensitivity; readonly keyframes: readonly KeyframeRecord[] }[]
}

/** What is sensitive on a clip: as a whole, and where in it. Spans are in order and without overlap. */
export interface SensitivityMarks {
  readonly clip: Sensitivity
  readonly frameCount: number
  readonly graphic: readonly FrameSpan[]
  readonly identity: readonly FrameSpan[]
}

export const NO_MARKS: SensitivityMarks = { clip: 'none', frameCount: 0, graphic: [], identity: [] }

/**
 * The one place that says which frames are sensitive: those of ranges, frames, boxes and tracks that are marked, and all of
 * a clip that is. A range or track that is still open counts to the end of the clip: nobody has said where it is over.
 */
export function sensitivityMarks(marked: MarkedRecords): SensitivityMarks {
  const { clip } = marked
  let identity: readonly FrameSpan[] | undefined
  return {
    clip: clip.sensitivity,
    frameCount: clip.frameCount,
    graphic: spansOf(marked, isGraphic),
    // Asked for rarely, and people may have a hundred thousand boxes.
    get identity() {
      return (identity ??= spansOf(marked, showsIdentity))
    },
  }
}

/** Whether a frame is graphic, by itself or with its clip. */
export function isGraphicAt({ clip, graphic }: SensitivityMarks, frame: number): boolean {
  return isGraphic(clip) || spanAt(graphic, frame) !== undefined
}

/** What a frame is marked as, by itself or with its clip. */
export function sensitivityAt(marks: SensitivityMarks, frame: number): Sensitivity {
  return sensitivityOf(
    isGraphicAt(marks, frame),
    showsIdentity(marks.clip) || spanAt(marks.identity, frame) !== undefined,
  )
}

/** Every frame whose picture nobody is to meet unasked. */
export function graphicFrames(marks: SensitivityMarks): readonly FrameSpan[] {
  return isGraphic(marks.clip) ? [{ start: 0, end: marks.frameCount }] : marks.graphic
}

/** Whether anything of the clip is graphic. */
export function hasGraphic(marks: SensitivityMarks): boolean {
  return isGraphic(marks.clip) || marks.graphic.length > 0
}

function spansOf(
  { clip, segments, annotations, tracks }: MarkedRecords,
  isMarked: (value: Sensitivity) => boolean,
): readonly FrameSpan[] {
  const toEnd = (start: number, end: number | undefined) => ({ start, end: end ?? clip.frameCount })
  const spans: FrameSpan[] = []
  for (const { sensitivity, start, end } of segments) if (isMarked(sensitivity)) spans.push(toEnd(start, end))
  for (const { sensitivity, frame } of annotations) if (isMarked(sensitivity)) spans.push(toEnd(frame, frame + 1))
  for (const { sensitivity, keyframes } of tracks) {
    if (isMarked(sensitivity)) spans.push(...presences(keyframes).map(({ start, end }) => toEnd(start, end)))
  }
  return mergedSpans(spans)
}
