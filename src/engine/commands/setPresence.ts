import type { Edit } from '../../domain/edits/edit'
import type { TrackId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { shapeEvenOutside } from '../../domain/tracks/trackShape'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeChange } from './keyframeChange'
import type { KeyframeRefusal } from './toggleKeyframe'

/** Says that a track's object is not in the picture from a frame on, or is there again. */
export function toggleOutside(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
): Result<Edit, KeyframeRefusal> {
  return toggled(workspace, view, id, frame, 'outside')
}

/** Says that a track's object is hidden in part from a frame on, or is seen again. */
export function toggleOccluded(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
): Result<Edit, KeyframeRefusal> {
  return toggled(workspace, view, id, frame, 'occluded')
}

function toggled(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
  field: 'outside' | 'occluded',
): Result<Edit, KeyframeRefusal> {
  const { index } = workspace
  if (index.get('track', id)?.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  const keyframes = index.keyframesOf(id)
  const shape = shapeEvenOutside(keyframes, frame)
  if (!shape) return fail({ code: 'notBegun' })
  const isNow = field === 'outside' ? shape.keyframe.outside : shape.occluded
  // A track that is nowhere to be seen is to be deleted, not hidden for good.
  const isOnlySeenHere = keyframes.every((each) => each.outside || each.frame === frame)
  if (field === 'outside' && !isNow && shape.isKeyframe && isOnlySeenHere) return fail({ code: 'onlyKeyframe' })
  const change = keyframeChange(workspace, view, id, frame, { [field]: !isNow })
  return change
    ? workspace.commit(field === 'outside' ? 'setOutside' : 'setOccluded', [change])
    : fail({ code: 'notBegun' })
}
