import type { Box } from '../geometry/box'
import type { KeyframeRecord } from '../records/keyframe'
import { boundaryPts, type FrameTable } from '../time/frameTable'
import type { FrameSpan } from '../time/frameSpan'
import { common, type FrameSpans } from '../measures/frameSpans'
import { interpolated } from '../tracks/trackShape'

/** Intersection over union of two boxes, 0 to 1 (Jaccard 1912; as in Everingham et al. 2010, The PASCAL VOC Challenge, 4.2). */
export function boxIou(a: Box, b: Box): number {
  const width = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return Math.min(1, shared / (a.w * a.h + b.w * b.h - shared))
}

/** Overlap over union of two stretches of frames, by how long the clip shows them; 0 to 1. */
export function spanOverlap(table: FrameTable, a: FrameSpan, b: FrameSpan): number {
  const pts = (boundary: number) => boundaryPts(table, boundary)
  const shared = pts(Math.min(a.end, b.end)) - pts(Math.max(a.start, b.start))
  if (shared <= 0) return 0
  return shared / (pts(Math.max(a.end, b.end)) - pts(Math.min(a.start, b.start)))
}

/** When a track is there, and where. */
export interface TrackPlace {
  readonly spans: FrameSpans
  /** In order of their frames. */
  readonly keyframes: readonly KeyframeRecord[]
  /** What holds all of its boxes: most tracks of a picture never come near each other. */
  readonly reach: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

export function reachOf(keyframes: readonly KeyframeRecord[]): TrackPlace['reach'] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { box } of keyframes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.w)
    bottom = Math.max(bottom, box.y + box.h)
  }
  return { left, top, right, bottom }
}

/** Whether a box of one can meet a box of the other. */
export function mayMeet({ reach: a }: TrackPlace, { reach: b }: TrackPlace): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Two tracks over the frames on which both are there. */
export interface TrackOverlap {
  readonly sharedFrames: number
  /** Mean intersection over union over the shared frames. */
  readonly meanIou: number
  /** The shared frame with the least. */
  readonly worst: { readonly frame: number; readonly iou: number }
  /** Sum of intersection over union by the number of frames of either: what is the better match of two equally close ones. */
  readonly share: number
}

/** Undefined where the tracks have no frame in common. */
export function trackOverlap(a: TrackPlace, b: TrackPlace): TrackOverlap | undefined {
  const shared = common(a.spans, b.spans)
  const sharedFrames = frameSum(shared)
  if (sharedFrames === 0) return undefined
  const [boxOfA, boxOfB] = [boxWalk(a.keyframes), boxWalk(b.keyframes)]
  let sum = 0
  let worst = { frame: 0, iou: Number.POSITIVE_INFINITY }
  for (const { start, end } of shared) {
    for (let frame = start; frame < end; frame += 1) {
      const iou = boxIou(boxOfA(frame), boxOfB(frame))
      sum += iou
      if (iou < worst.iou) worst = { frame, iou }
    }
  }
  const either = frameSum(a.spans) + frameSum(b.spans) - sharedFrames
  return { sharedFrames, meanIou: sum / sharedFrames, worst, share: sum / either }
}

function frameSum(spans: FrameSpans): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

const NO_BOX: Box = { x: 0, y: 0, w: 0, h: 0 }

/** As `shapeAt` of frames that ascend, without looking for the keyframe anew: an hour of a track has a hundred thousand. */
function boxWalk(keyframes: readonly KeyframeRecord[]): (frame: number) => Box {
  let at = 0
  return (frame) => {
    while ((keyframes[at + 1]?.frame ?? Number.POSITIVE_INFINITY) <= frame) at += 1
    const [keyframe, next] = [keyframes[at], keyframes[at + 1]]
    if (!keyframe) return NO_BOX
    if (!next || keyframe.frame === frame || keyframe.interpolation === 'none') return keyframe.box
    return interpolated(keyframe.box, next.box, (frame - keyframe.frame) / (next.frame - keyframe.frame))
  }
}
