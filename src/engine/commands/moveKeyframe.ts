import type { Edit } from '../../domain/edits/edit'
import type { KeyframeRecord } from '../../domain/records/keyframe'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** Why a keyframe stays where it is: another one of its track is on the way. */
export type MoveKeyframeRefusal = Refusal | { readonly code: 'keyframeInTheWay'; readonly frame: FrameIndex }

/**
 * Moves a keyframe to another frame, with its box; neither onto another keyframe of its track nor past one, so that none is
 * lost and their order stays. What a person moves is no longer `auto`.
 */
export function moveKeyframe(
  workspace: Workspace,
  view: ClipInView,
  id: KeyframeRecord['id'],
  frame: FrameIndex,
): Result<Edit, MoveKeyframeRefusal> {
  const before = workspace.index.get('keyframe', id)
  const track = workspace.index.get('track', before?.trackId)
  // Another clip has other ticks for the same frames.
  if (!before || track?.clipId !== view.clip.id || frame === before.frame) return fail({ code: 'nothingToDo' })
  const [first, last] = frame < before.frame ? [frame, before.frame] : [before.frame, frame]
  const other = workspace.index
    .keyframesOf(before.trackId)
    .find((each) => each.id !== id && each.frame >= first && each.frame <= last)
  if (other) return fail({ code: 'keyframeInTheWay', frame: other.frame })
  const { auto: _auto, ...confirmed } = before
  return workspace.commit('moveKeyframe', [{ before, after: { ...confirmed, frame, pts: ptsOf(view.table, frame) } }])
}
