import type { Edit } from '../../domain/edits/edit'
import type { Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { setCutVerdict } from './setCutVerdict'

/** Says that no shot begins at `frame`; a suggestion there is no longer shown. */
export function rejectCut(workspace: Workspace, view: ClipInView, frame: FrameIndex): Result<Edit, Refusal> {
  return setCutVerdict(workspace, view, frame, 'rejected')
}
