import type { Change, Edit } from '../../domain/edits/edit'
import type { TrackId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeOf } from './keyframeChange'

/**
 * Takes away what a program made of a track after a frame. The box on that frame stays what it is: where it lay between two
 * keyframes it becomes one, as unsure as the less sure of the two.
 */
export function rejectAutoAfter(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
): Result<Edit, Refusal> {
  const keyframes = workspace.index.keyframesOf(id)
  const gone = keyframes.filter((each) => each.auto && each.frame > frame)
  const [next] = gone
  const shape = shapeAt(keyframes, frame)
  // A track keeps a keyframe on which it is seen.
  const isSeenElsewhere = keyframes.some((each) => !each.outside && !gone.includes(each))
  if (!next || !isSeenElsewhere) return fail({ code: 'nothingToDo' })
  const confidence = Math.min(shape?.keyframe.auto?.confidence ?? 1, next.auto?.confidence ?? 1)
  const { outside, interpolation, attributes } = shape?.keyframe ?? next
  const seam: Change[] =
    shape && !shape.isKeyframe
      ? [
          {
            before: null,
            after: keyframeOf(workspace, id, {
              frame,
              pts: ptsOf(view.table, frame),
              box: shape.box,
              outside,
              occluded: shape.occluded,
              interpolation,
              attributes,
              auto: { confidence },
            }),
          },
        ]
      : []
  return workspace.commit('removeKeyframe', [...seam, ...gone.map((before) => ({ before, after: null }))])
}
