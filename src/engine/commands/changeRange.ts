import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import { boundaryPts, frameCount, ptsOf } from '../../domain/time/frameTable'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'

/** Moves the ends of a range to `[start, end)`, in frames; both are brought into the clip, and one frame is the least. */
export function changeRange(
  workspace: Workspace,
  view: ClipInView,
  id: RecordId,
  ends: { readonly start?: number; readonly end?: number },
): Result<Edit, ExclusionRefusal> {
  const before = workspace.index.get('segment', id)
  // Another clip has other ticks for the same frames.
  if (!before || before.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  const count = frameCount(view.table)
  const lastStart = (ends.end ?? before.end ?? count) - 1
  const start = frameIndex(Math.max(0, Math.min(ends.start ?? before.start, lastStart)))
  const end = ends.end ?? before.end
  const closed = end === undefined ? undefined : Math.min(count, Math.max(end, start + 1))
  const after = {
    ...before,
    start,
    startPts: ptsOf(view.table, start),
    ...(closed === undefined ? {} : { end: closed, endPts: boundaryPts(view.table, closed) }),
    updatedAt: workspace.ports.clock.now(),
  }
  if (after.start === before.start && after.end === before.end) return fail({ code: 'nothingToDo' })
  return commitExclusive(workspace, 'changeRange', [{ before, after }])
}
