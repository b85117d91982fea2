import type { FrameIndex } from '../time/frameIndex'
import type { KeyframeRecord } from '../records/keyframe'
import { keyframeBefore, shapeAt, type KeyframeShape } from './trackShape'

export interface SplitTrack {
  readonly left: readonly (KeyframeRecord | KeyframeShape)[]
  readonly right: readonly (KeyframeRecord | KeyframeShape)[]
}

/**
 * The keyframes of a track before and from `frame` on; the left part is outside from there. Each frame's box stays what it
 * was. Undefined where one part would be empty.
 * @param pts of `frame`
 */
export function splitKeyframes(
  keyframes: readonly KeyframeRecord[],
  frame: FrameIndex,
  pts: KeyframeRecord['pts'],
): SplitTrack | undefined {
  const before = keyframes.filter((each) => each.frame < frame)
  const after = keyframes.filter((each) => each.frame >= frame)
  const shape = shapeAt(keyframes, frame)
  const isThereBefore = before.some((each) => !each.outside)
  if (!isThereBefore) return undefined
  if (!shape) {
    if (!after.some((each) => !each.outside)) return undefined
    // The keyframe that says here that it has left belongs to the part that ends.
    return { left: [...before, ...after.filter((each) => each.frame === frame)], right: trimmed(after) }
  }
  const seam: KeyframeShape = {
    frame,
    pts,
    box: shape.box,
    outside: false,
    occluded: shape.occluded,
    interpolation: shape.keyframe.interpolation,
    attributes: shape.keyframe.attributes,
    ...(shape.keyframe.auto ? { auto: shape.keyframe.auto } : {}),
  }
  const first = after[0]
  const right = first?.frame === frame ? after : [seam, ...after]
  const isThereAtEnd = before[keyframeBefore(before, frame)]?.outside === false
  return { left: isThereAtEnd ? [...before, { ...seam, outside: true }] : before, right }
}

/** A track begins where it is seen. */
function trimmed(keyframes: readonly KeyframeRecord[]): readonly KeyframeRecord[] {
  return keyframes.slice(keyframes.findIndex((each) => !each.outside))
}
