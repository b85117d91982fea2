import type { Edit } from '../../domain/edits/edit'
import { handoverId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import { boundaryPts, ptsOf } from '../../domain/time/frameTable'
import { spanAt, type FrameSpan } from '../../domain/time/frameSpan'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { handedOver } from './handedOver'

/** Leaves frames of a clip to somebody else: this person skips them. Nothing to do where they have been left already. */
export function handOver(workspace: Workspace, { clip, table }: ClipInView, span: FrameSpan): Result<Edit, Refusal> {
  const { authorId } = workspace
  const known = spanAt(handedOver(workspace, clip.id, authorId), span.start)
  if (span.end <= span.start || (known && known.end >= span.end)) return fail({ code: 'nothingToDo' })
  const start = frameIndex(span.start)
  const after = {
    type: 'handover' as const,
    id: handoverId.parse(workspace.ports.ids.next()),
    clipId: clip.id,
    authorId,
    start,
    startPts: ptsOf(table, start),
    end: span.end,
    endPts: boundaryPts(table, span.end),
    createdAt: workspace.ports.clock.now(),
  }
  return workspace.commit('handOver', [{ before: null, after }])
}
