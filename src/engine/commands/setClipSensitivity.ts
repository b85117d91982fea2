import type { Edit } from '../../domain/edits/edit'
import type { ClipId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Sensitivity } from '../../domain/sensitivity/sensitivity'
import type { Refusal, Workspace } from '../workspace'

/** Marks a whole clip as graphic, as showing identities, as both or as neither. */
export function setClipSensitivity(workspace: Workspace, id: ClipId, sensitivity: Sensitivity): Result<Edit, Refusal> {
  const before = workspace.index.get('clip', id)
  if (!before || before.sensitivity === sensitivity) return fail({ code: 'nothingToDo' })
  return workspace.commit('setSensitivity', [{ before, after: { ...before, sensitivity } }])
}
