import type { Edit } from '../../domain/edits/edit'
import type { Box } from '../../domain/geometry/box'
import type { TrackId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeChange } from './keyframeChange'

/** Gives a track another box at one frame, which becomes a keyframe; a track that is outside there is back. */
export function changeTrackBox(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
  box: Box,
): Result<Edit, Refusal> {
  const track = workspace.index.get('track', id)
  if (!track || track.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  const shape = shapeAt(workspace.index.keyframesOf(id), frame)
  const isSame = shape && (['x', 'y', 'w', 'h'] as const).every((side) => shape.box[side] === box[side])
  const change = keyframeChange(workspace, view, id, frame, { box, outside: false })
  if (isSame || !change) return fail({ code: 'nothingToDo' })
  return workspace.commit('setKeyframe', [change])
}
