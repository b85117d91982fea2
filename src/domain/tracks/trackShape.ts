import type { Box } from '../geometry/box'
import type { KeyframeRecord } from '../records/keyframe'

/** What a keyframe says, without the fields that say whose it is. */
export type KeyframeShape = Omit<KeyframeRecord, 'id' | 'trackId' | 'type'>

/** A track's box at one frame. */
export interface TrackShape<Keyframe extends KeyframeShape = KeyframeRecord> {
  readonly box: Box
  readonly occluded: boolean
  /** The keyframe at or before the frame, from which it comes. */
  readonly keyframe: Keyframe
  /** Whether that keyframe stands on the frame itself; otherwise the box is interpolated, or held. */
  readonly isKeyframe: boolean
}

/**
 * The index of the last keyframe at or before `frame`; -1 where the track has not begun.
 * @param keyframes in order of their frames, no two on one
 */
export function keyframeBefore(keyframes: readonly KeyframeShape[], frame: number): number {
  let low = 0
  let high = keyframes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keyframes[middle]?.frame ?? Number.POSITIVE_INFINITY) <= frame) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Where a track is at `frame`; undefined before its first keyframe and while it is outside. A keyframe's own box is returned
 * as it is. Between two keyframes each side moves linearly with the frame index, as CVAT does it, or stays where the earlier
 * one says `none`; after the last one the box is held until the track is said to be outside.
 * @param keyframes in order of their frames, no two on one
 */
export function shapeAt<Keyframe extends KeyframeShape>(
  keyframes: readonly Keyframe[],
  frame: number,
): TrackShape<Keyframe> | undefined {
  const at = keyframeBefore(keyframes, frame)
  const keyframe = keyframes[at]
  if (!keyframe || keyframe.outside) return undefined
  return { box: boxAfter(keyframe, keyframes[at + 1], frame), occluded: keyframe.occluded, ...from(keyframe, frame) }
}

/** As `shapeAt`, also where the track is outside: the box that it would come back with. */
export function shapeEvenOutside<Keyframe extends KeyframeShape>(
  keyframes: readonly Keyframe[],
  frame: number,
): TrackShape<Keyframe> | undefined {
  const at = keyframeBefore(keyframes, frame)
  const keyframe = keyframes[at]
  if (!keyframe) return undefined
  const box = keyframe.outside ? keyframe.box : boxAfter(keyframe, keyframes[at + 1], frame)
  return { box, occluded: keyframe.occluded, ...from(keyframe, frame) }
}

function from<Keyframe extends KeyframeShape>(keyframe: Keyframe, frame: number) {
  return { keyframe, isKeyframe: keyframe.frame === frame }
}

function boxAfter(keyframe: KeyframeShape, next: KeyframeShape | undefined, frame: number): Box {
  if (!next || keyframe.frame === frame || keyframe.interpolation === 'none') return keyframe.box
  const share = (frame - keyframe.frame) / (next.frame - keyframe.frame)
  return interpolated(keyframe.box, next.box, share)
}

/** The box a share of the way, 0 to 1, from one to another; between the two on every side, so that it stays in the picture. */
export function interpolated(a: Box, b: Box, share: number): Box {
  return {
    x: between(a.x, b.x, share),
    y: between(a.y, b.y, share),
    w: between(a.w, b.w, share),
    h: between(a.h, b.h, share),
  }
}

function between(a: number, b: number, share: number): number {
  const value = a + (b - a) * share
  return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b))
}
