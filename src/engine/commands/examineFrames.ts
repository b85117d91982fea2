import { MOST_SPANS } from '../../domain/coverage/joinedCoverage'
import { boundedSpans, mergeSpans, type ViewedSpans } from '../../domain/coverage/spans'
import type { Edit } from '../../domain/edits/edit'
import { recordsEqual } from '../../domain/edits/recordsEqual'
import { coverageId, type ClipId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Notes that this person has had frames of a clip on screen, in the one record of theirs for it. */
export function examineFrames(workspace: Workspace, clipId: ClipId, seen: ViewedSpans): Result<Edit, Refusal> {
  const before = workspace.index.coverageOf(clipId, workspace.authorId) ?? null
  const spans = boundedSpans(mergeSpans(before?.spans ?? [], seen), MOST_SPANS)
  if (recordsEqual(spans, before?.spans ?? [])) return fail({ code: 'nothingToDo' })
  const after = {
    type: 'coverage' as const,
    id: before?.id ?? coverageId.parse(workspace.ports.ids.next()),
    clipId,
    authorId: workspace.authorId,
    spans: [...spans],
    updatedAt: workspace.ports.clock.now(),
  }
  return workspace.commit('examine', [{ before, after }])
}
