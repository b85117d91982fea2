import type { Change } from '../../domain/edits/edit'
import { keyframeId } from '../../domain/records/ids'
import type { KeyframeRecord } from '../../domain/records/keyframe'
import type { TrackRecord } from '../../domain/records/track'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { keyframeWith, type KeyframePatch } from '../../domain/tracks/keyframeWith'
import type { KeyframeShape } from '../../domain/tracks/trackShape'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

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
  const before = workspace.index.keyframeAt(trackId, frame)
  if (before) {
    const { auto: _auto, ...confirmed } = before
    return { before, after: { ...confirmed, ...patch } }
  }
  const said = keyframeWith(workspace.index.keyframesOf(trackId), table, frame, patch)
  return said && { before: null, after: keyframeOf(workspace, trackId, said) }
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
