import type { Change, Edit } from '../../domain/edits/edit'
import { moveBox, sharedMove, type Box } from '../../domain/geometry/box'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeChange } from './keyframeChange'

/**
 * Moves what is shown at a frame by one distance in display pixels, in one edit: boxes of that frame, and tracks, which get a
 * keyframe there. All stop where the first of them meets the picture's edge. What has no box there is passed over.
 */
export function moveObjects(
  workspace: Workspace,
  view: ClipInView,
  frame: FrameIndex,
  ids: readonly RecordId[],
  distance: { readonly dx: number; readonly dy: number },
): Result<Edit, Refusal> {
  const { index, ports } = workspace
  const size = view.clip.display
  const placed = ids.flatMap((id) => {
    const box = boxAt(workspace, view, frame, id)
    return box ? [{ id, box }] : []
  })
  const { dx, dy } = sharedMove(
    placed.map(({ box }) => box),
    distance.dx,
    distance.dy,
    size,
  )
  if (placed.length === 0 || (dx === 0 && dy === 0)) return fail({ code: 'nothingToDo' })
  const now = ports.clock.now()
  const changes = placed.flatMap(({ id, box: from }): Change[] => {
    const box = moveBox(from, dx, dy, size)
    const before = index.get('annotation', id)
    if (before) return [{ before, after: { ...before, box, updatedAt: now } }]
    const track = index.get('track', id)
    const change = track && keyframeChange(workspace, view, track.id, frame, { box })
    return change ? [change] : []
  })
  return workspace.commit('moveBox', changes)
}

function boxAt({ index }: Workspace, view: ClipInView, frame: FrameIndex, id: RecordId): Box | undefined {
  const annotation = index.get('annotation', id)
  if (annotation) return annotation.clipId === view.clip.id && annotation.frame === frame ? annotation.box : undefined
  const track = index.get('track', id)
  return track?.clipId === view.clip.id ? shapeAt(index.keyframesOf(id), frame)?.box : undefined
}
