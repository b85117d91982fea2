import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitCodebook, type CodebookRefusal } from './commitCodebook'

/** Deletes a group that holds no tag. */
export function deleteGroup(
  workspace: Workspace,
  codebookId: RecordId,
  groupId: string,
): Result<Edit, CodebookRefusal> {
  const before = workspace.index.get('codebook', codebookId)
  if (!before) return fail({ code: 'nothingToDo' })
  const count = before.tags.filter((tag) => tag.groupId === groupId).length
  if (count > 0) return fail({ code: 'groupInUse', count })
  return commitCodebook(workspace, before, { ...before, groups: before.groups.filter(({ id }) => id !== groupId) })
}
