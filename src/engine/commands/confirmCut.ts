import type { Edit } from '../../domain/edits/edit'
import type { Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { setCutVerdict } from './setCutVerdict'

/** Says that a new shot begins at `frame`, whether a program found a cut there or not. */
export function confirmCut(workspace: Workspace, view: ClipInView, frame: FrameIndex): Result<Edit, Refusal> {
  return setCutVerdict(workspace, view, frame, 'confirmed')
}
