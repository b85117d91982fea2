import type { Change, Edit } from '../../domain/edits/edit'
import type { TrackId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeChange } from './keyframeChange'

/**
 * A person has looked at what a program followed, up to a frame: its keyframes up to there are theirs now, and the box on
 * that frame becomes one, so that nothing said about the frames behind it can move it.
 */
export function confirmAutoUpTo(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
): Result<Edit, Refusal> {
  const keyframes = workspace.index.keyframesOf(id)
  const confirmed = keyframes.flatMap((before): Change[] => (before.frame > frame ? [] : confirmation(before)))
  const isBetween = keyframes.some((each) => each.auto && each.frame > frame) && shapeAt(keyframes, frame)
  const here = isBetween && !workspace.index.keyframeAt(id, frame)
  const seam = here ? keyframeChange(workspace, view, id, frame, {}) : undefined
  // Before the first keyframe of the run there is nothing of it to confirm.
  const isInRun = confirmed.length > 0 || keyframes.some((each) => each.auto && each.frame <= frame)
  if (!isInRun && !seam) return fail({ code: 'nothingToDo' })
  return workspace.commit('confirmAuto', [...confirmed, ...(seam ? [seam] : [])])
}

/** All that a program made of a track is a person's now. */
export function confirmAllAuto(workspace: Workspace, id: TrackId): Result<Edit, Refusal> {
  return workspace.commit('confirmAuto', workspace.index.keyframesOf(id).flatMap(confirmation))
}

function confirmation(before: ReturnType<Workspace['index']['keyframesOf']>[number]): Change[] {
  const { auto, ...after } = before
  return auto ? [{ before, after }] : []
}
