import type { Edit } from '../../domain/edits/edit'
import type { RecordId, TagId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitCodebook, type CodebookRefusal } from './commitCodebook'

/** Deletes a tag that nothing is coded with; refused with the count where something is, and where another tag asks for it. */
export function deleteTag(workspace: Workspace, codebookId: RecordId, tagId: TagId): Result<Edit, CodebookRefusal> {
  const before = workspace.index.get('codebook', codebookId)
  if (!before?.tags.some(({ id }) => id === tagId)) return fail({ code: 'nothingToDo' })
  const asking = before.tags.find(({ id, requires }) => id !== tagId && requires.includes(tagId))
  if (asking) return fail({ code: 'tagRequired', tagId, by: asking.id })
  return commitCodebook(workspace, before, { ...before, tags: before.tags.filter(({ id }) => id !== tagId) })
}
