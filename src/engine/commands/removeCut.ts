import type { Edit } from '../../domain/edits/edit'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { ownCut } from './setCutVerdict'

/** Takes this coder's word on the cut at `frame` back: what is left is what a program and other people say. */
export function removeCut(workspace: Workspace, view: ClipInView, frame: FrameIndex): Result<Edit, Refusal> {
  const before = ownCut(workspace, view, frame)
  if (!before) return fail({ code: 'nothingToDo' })
  return workspace.commit('removeCut', [{ before, after: null }])
}
