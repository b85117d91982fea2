import type { Edit } from '../../domain/edits/edit'
import type { TrackId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { keyframeBefore } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'

/** Switches how the boxes between the keyframes around a frame come about: moving linearly, or staying. */
export function toggleInterpolation(workspace: Workspace, id: TrackId, frame: FrameIndex): Result<Edit, Refusal> {
  const keyframes = workspace.index.keyframesOf(id)
  const before = keyframes[keyframeBefore(keyframes, frame)]
  if (!before) return fail({ code: 'nothingToDo' })
  const interpolation = before.interpolation === 'linear' ? ('none' as const) : ('linear' as const)
  return workspace.commit('setInterpolation', [{ before, after: { ...before, interpolation } }])
}
