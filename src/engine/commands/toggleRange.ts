import type { Edit } from '../../domain/edits/edit'
import { segmentId, type ClipId, type TagId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { Result } from '../../domain/result'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { boundaryPts, ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { codedDefaults } from './codedDefaults'

/** The coder's range of this tag that has begun and not ended. */
export function openRange(workspace: Workspace, clipId: ClipId, tagId: TagId): SegmentRecord | undefined {
  return workspace.index
    .segmentsOf(clipId)
    .find((each) => each.end === undefined && each.authorId === workspace.authorId && each.tagIds[0] === tagId)
}

/**
 * Begins a range at this frame, or ends the open one of the same tag. The frame on screen at the second press is its
 * last frame; where that lies before the first, the range runs from there.
 */
export function toggleRange(
  workspace: Workspace,
  view: ClipInView,
  frame: FrameIndex,
  tagId: TagId,
): Result<Edit, Refusal> {
  const before = openRange(workspace, view.clip.id, tagId)
  if (!before) {
    const after: SegmentRecord = {
      type: 'segment',
      id: segmentId.parse(workspace.ports.ids.next()),
      start: frame,
      startPts: ptsOf(view.table, frame),
      ...codedDefaults(workspace, view, tagId),
    }
    return workspace.commit('startRange', [{ before: null, after }])
  }
  const start = frameIndex(Math.min(before.start, frame))
  const end = Math.max(before.start, frame) + 1
  const after: SegmentRecord = {
    ...before,
    start,
    startPts: ptsOf(view.table, start),
    end,
    endPts: boundaryPts(view.table, end),
    updatedAt: workspace.ports.clock.now(),
  }
  return workspace.commit('endRange', [{ before, after }])
}
