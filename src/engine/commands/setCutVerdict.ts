import { cutId } from '../../domain/records/ids'
import type { CutRecord, CutVerdict } from '../../domain/records/cut'
import type { Edit } from '../../domain/edits/edit'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** This coder's own word on the cut at a frame. */
export function ownCut(workspace: Workspace, view: ClipInView, frame: FrameIndex): CutRecord | undefined {
  return workspace.index
    .cutsOf(view.clip.id)
    .find((each) => each.frame === frame && each.authorId === workspace.authorId)
}

/** Writes this coder's word on the cut at `frame`, or changes it; other people's words stay as they are. */
export function setCutVerdict(
  workspace: Workspace,
  view: ClipInView,
  frame: FrameIndex,
  verdict: CutVerdict,
): Result<Edit, Refusal> {
  const before = ownCut(workspace, view, frame)
  // No shot ends before the first frame.
  if (frame === 0 || before?.verdict === verdict) return fail({ code: 'nothingToDo' })
  const now = workspace.ports.clock.now()
  const after: CutRecord = before
    ? { ...before, verdict, updatedAt: now }
    : {
        type: 'cut',
        id: cutId.parse(workspace.ports.ids.next()),
        clipId: view.clip.id,
        frame,
        pts: ptsOf(view.table, frame),
        verdict,
        authorId: workspace.authorId,
        createdAt: now,
        updatedAt: now,
      }
  return workspace.commit(verdict === 'confirmed' ? 'confirmCut' : 'rejectCut', [{ before: before ?? null, after }])
}
