import { segmentId, type RecordId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import { fail, ok, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { relinked } from './linkRange'

/** Why a range cannot be split at a frame. */
export type SplitRangeRefusal = ExclusionRefusal | { readonly code: 'cannotSplitRange' }

/**
 * Ends a range before a frame and goes on from there as another one, with the same tags, note and subject; the boxes that
 * belong to it stay with the part in which they are. An open range stays open in its second part. @returns the second
 */
export function splitRange(
  workspace: Workspace,
  view: ClipInView,
  id: RecordId,
  frame: FrameIndex,
): Result<SegmentRecord, SplitRangeRefusal> {
  const before = workspace.index.get('segment', id)
  if (!before || before.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  if (frame <= before.start || (before.end !== undefined && frame >= before.end)) {
    return fail({ code: 'cannotSplitRange' })
  }
  const now = workspace.ports.clock.now()
  const startPts = ptsOf(view.table, frame)
  const first = { ...before, end: frame, endPts: startPts, updatedAt: now }
  const second: SegmentRecord = {
    ...before,
    id: segmentId.parse(workspace.ports.ids.next()),
    start: frame,
    startPts,
    status: 'draft',
    createdAt: now,
    updatedAt: now,
  }
  const moved = relinked(workspace, before.id, second.id).filter(
    ({ before: box }) => box?.type === 'annotation' && box.frame >= frame,
  )
  // Where an open range passes over one that excludes it, it cannot begin again there.
  const made = commitExclusive(workspace, 'splitRange', [
    { before, after: first },
    { before: null, after: second },
    ...moved,
  ])
  return made.ok ? ok(second) : made
}
