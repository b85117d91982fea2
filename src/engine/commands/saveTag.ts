import { changeTag, type WantedTag } from '../../domain/codebook/tagChange'
import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitCodebook, type CodebookRefusal } from './commitCodebook'

/** Adds a tag to a codebook, or changes the one of its id; where its meaning changes, the version is raised with it. */
export function saveTag(workspace: Workspace, codebookId: RecordId, wanted: WantedTag): Result<Edit, CodebookRefusal> {
  const before = workspace.index.get('codebook', codebookId)
  if (!before) return fail({ code: 'nothingToDo' })
  return commitCodebook(workspace, before, changeTag(before, wanted).codebook)
}
