import type { Change } from '../../domain/edits/edit'
import { keyframeId } from '../../domain/records/ids'
import type { KeyframeRecord } from '../../domain/records/keyframe'
import type { TrackRecord } from '../../domain/records/track'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import { shapeEvenOutside, type KeyframeShape } from '../../domain/tracks/trackShape'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** What a person says of a track at one frame; what is left out stays as it was there. */
export type KeyframePatch = Partial<
  Pick<KeyframeShape, 'box' | 'outside' | 'occluded' | 'interpolation' | 'attributes'>
>

/**
 * The change that says it: on the keyframe that stands there, else on a new one made of what the track shows there. What a
 * person says is no longer `auto`. Undefined before the track begins, unless the patch has a box.
 */
export function keyframeChange(
  workspace: Workspace,
  { table }: ClipInView,
  trackId: TrackRecord['id'],
  frame: FrameIndex,
  patch: KeyframePatch,
): Change | undefined {
  const keyframes = workspace.index.keyframesOf(trackId)
  const before = workspace.index.keyframeAt(trackId, frame)
  if (before) {
    const { auto: _auto, ...confirmed } = before
    return { before, after: { ...confirmed, ...patch } }
  }
  const shape = shapeEvenOutside(keyframes, frame)
  const box = patch.box ?? shape?.box
  if (!box) return undefined
  const after: KeyframeRecord = {
    type: 'keyframe',
    id: keyframeId.parse(workspace.ports.ids.next()),
    trackId,
    frame,
    pts: ptsOf(table, frame),
    box,
    outside: shape?.keyframe.outside ?? false,
    occluded: shape?.occluded ?? false,
    interpolation: shape?.keyframe.interpolation ?? 'linear',
    attributes: shape?.keyframe.attributes ?? {},
    ...patch,
  }
  return { before: null, after }
}

/** A new keyframe record of what another says, for another track. */
export function keyframeOf(workspace: Workspace, trackId: TrackRecord['id'], shape: KeyframeShape): KeyframeRecord {
  const { frame, pts, box, outside, occluded, interpolation, attributes, auto } = shape
  return {
    type: 'keyframe',
    id: keyframeId.parse(workspace.ports.ids.next()),
    trackId,
    frame,
    pts,
    box,
    outside,
    occluded,
    interpolation,
    attributes,
    ...(auto ? { auto } : {}),
  }
}
