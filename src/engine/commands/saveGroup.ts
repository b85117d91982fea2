import type { Edit } from '../../domain/edits/edit'
import type { TagGroup } from '../../domain/records/codebook'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitCodebook, type CodebookRefusal } from './commitCodebook'

/** Adds a group of tags, or changes the name and the shape of the one of its id. */
export function saveGroup(workspace: Workspace, codebookId: RecordId, group: TagGroup): Result<Edit, CodebookRefusal> {
  const before = workspace.index.get('codebook', codebookId)
  if (!before) return fail({ code: 'nothingToDo' })
  const isKnown = before.groups.some(({ id }) => id === group.id)
  const groups = isKnown
    ? before.groups.map((each) => (each.id === group.id ? group : each))
    : [...before.groups, group]
  return commitCodebook(workspace, before, { ...before, groups })
}
