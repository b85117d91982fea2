import type { Edit } from '../../domain/edits/edit'
import type { TrackId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeChange } from './keyframeChange'

/** Why a keyframe cannot go. */
export type KeyframeRefusal = Refusal | { readonly code: 'onlyKeyframe' } | { readonly code: 'notBegun' }

/** Makes what a track shows at a frame a keyframe, or takes the keyframe there away; its only one stays. */
export function toggleKeyframe(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
): Result<Edit, KeyframeRefusal> {
  const track = workspace.index.get('track', id)
  if (!track || track.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  const before = workspace.index.keyframeAt(id, frame)
  if (!before) {
    const change = keyframeChange(workspace, view, id, frame, {})
    return change ? workspace.commit('setKeyframe', [change]) : fail({ code: 'notBegun' })
  }
  // What a program made becomes a person's before it can be taken away.
  if (before.auto) {
    const change = keyframeChange(workspace, view, id, frame, {})
    return change ? workspace.commit('confirmAuto', [change]) : fail({ code: 'nothingToDo' })
  }
  const isNeeded = !workspace.index.keyframesOf(id).some((each) => each !== before && !each.outside)
  if (isNeeded) return fail({ code: 'onlyKeyframe' })
  return workspace.commit('removeKeyframe', [{ before, after: null }])
}
