import type { Edit } from '../../domain/edits/edit'
import type { ClipId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Gives a clip another name in this project; its file keeps its own. */
export function renameClip(workspace: Workspace, id: ClipId, name: string): Result<Edit, Refusal> {
  const before = workspace.index.get('clip', id)
  const trimmed = name.trim().slice(0, 500)
  if (!before || trimmed === '') return fail({ code: 'nothingToDo' })
  return workspace.commit('renameClip', [{ before, after: { ...before, name: trimmed } }])
}
