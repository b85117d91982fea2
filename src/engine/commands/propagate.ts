import type { Change, Edit } from '../../domain/edits/edit'
import { annotationId, type RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount, ptsOf } from '../../domain/time/frameTable'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeChange } from './keyframeChange'

/**
 * Says that objects are where they are at `frame` on the next `frames` frames too: a single box is copied to each, a track
 * gets a keyframe at the last. A track with keyframes on the way is refused, since they say otherwise.
 */
export function propagate(
  workspace: Workspace,
  view: ClipInView,
  ids: readonly RecordId[],
  frame: FrameIndex,
  frames: number,
): Result<Edit, Refusal | { readonly code: 'keyframesOnTheWay' }> {
  const last = Math.min(frameCount(view.table) - 1, frame + Math.max(0, Math.trunc(frames)))
  if (last <= frame) return fail({ code: 'nothingToDo' })
  const changes: Change[] = []
  for (const id of ids) {
    const keyframes = workspace.index.keyframesOf(id)
    if (keyframes.some((each) => each.frame > frame && each.frame <= last)) return fail({ code: 'keyframesOnTheWay' })
    changes.push(...trackChanges(workspace, view, id, frame, frameIndex(last)))
    changes.push(...boxChanges(workspace, view, id, frame, last))
  }
  return workspace.commit('propagate', changes)
}

function trackChanges(
  workspace: Workspace,
  view: ClipInView,
  id: RecordId,
  frame: FrameIndex,
  last: FrameIndex,
): Change[] {
  const track = workspace.index.get('track', id)
  const shape = shapeAt(workspace.index.keyframesOf(id), frame)
  if (!track || track.clipId !== view.clip.id || !shape) return []
  const { box, occluded } = shape
  return [frame, last].flatMap((each) => keyframeChange(workspace, view, track.id, each, { box, occluded }) ?? [])
}

function boxChanges(workspace: Workspace, view: ClipInView, id: RecordId, frame: FrameIndex, last: number): Change[] {
  const source = workspace.index.get('annotation', id)
  if (!source?.box || source.clipId !== view.clip.id || source.frame !== frame) return []
  const now = workspace.ports.clock.now()
  return Array.from({ length: last - frame }, (_, index) => {
    const to = frameIndex(frame + 1 + index)
    const own = { authorId: workspace.authorId, status: 'draft' as const, createdAt: now, updatedAt: now }
    const copy = { id: annotationId.parse(workspace.ports.ids.next()), frame: to, pts: ptsOf(view.table, to) }
    return { before: null, after: { ...source, ...copy, ...own } }
  })
}
