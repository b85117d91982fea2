import type { Edit } from '../../domain/edits/edit'
import type { ClipId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/**
 * Takes a clip off the list; refused while annotations stand on it. What was said about its cuts goes with it, since nobody
 * sees a rejected one, and so does the note of what was looked at. Its bytes stay, so that an undo brings it back whole.
 */
export function removeClip(workspace: Workspace, id: ClipId): Result<Edit, Refusal> {
  const before = workspace.index.get('clip', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const coverage = workspace.index.all('coverage').filter(({ clipId }) => clipId === id)
  const notes = [...workspace.index.cutsOf(id), ...coverage].map((note) => ({ before: note, after: null }))
  // A measure of this clip and others goes on with the others.
  const measures = [...workspace.index.referrersOf([id])].flatMap((each) => (each.type === 'measure' ? [each] : []))
  const asked = measures.map((measure) => ({
    before: measure,
    after: { ...measure, clipIds: measure.clipIds?.filter((clipId) => clipId !== id) },
  }))
  return workspace.commit('removeClip', [...notes, ...asked, { before, after: null }])
}
