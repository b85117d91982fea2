import type { FrameIndex } from '../time/frameIndex'
import { ptsOf, type FrameTable } from '../time/frameTable'
import { shapeEvenOutside, type KeyframeShape } from './trackShape'

/** What a person says of a track at one frame; what is left out stays as it was there. */
export type KeyframePatch = Partial<
  Pick<KeyframeShape, 'box' | 'outside' | 'occluded' | 'interpolation' | 'attributes'>
>

/**
 * The keyframe of `frame` as a person says it: made of the one that stands there, else of what the track shows there. What a
 * person says is no longer `auto`. Undefined before the track begins, unless the patch has a box.
 * @param keyframes in order of their frames, no two on one
 */
export function keyframeWith(
  keyframes: readonly KeyframeShape[],
  table: FrameTable,
  frame: FrameIndex,
  patch: KeyframePatch,
): KeyframeShape | undefined {
  const shape = shapeEvenOutside(keyframes, frame)
  const box = patch.box ?? shape?.box
  if (!box) return undefined
  return {
    frame,
    pts: ptsOf(table, frame),
    box,
    outside: shape?.keyframe.outside ?? false,
    occluded: shape?.occluded ?? false,
    interpolation: shape?.keyframe.interpolation ?? 'linear',
    attributes: shape?.keyframe.attributes ?? {},
    ...patch,
  }
}
