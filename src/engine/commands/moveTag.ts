import { sinceNow } from '../../domain/codebook/tagChange'
import { variableChange } from '../../domain/codebook/variableChange'
import { nextVersion } from '../../domain/codebook/version'
import type { Edit } from '../../domain/edits/edit'
import type { RecordId, TagId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitCodebook, type CodebookRefusal } from './commitCodebook'

/** Moves a tag before the previous or behind the next one of its group. Of an ordinal variable that is another scale. */
export function moveTag(
  workspace: Workspace,
  codebookId: RecordId,
  tagId: TagId,
  direction: 1 | -1,
): Result<Edit, CodebookRefusal> {
  const before = workspace.index.get('codebook', codebookId)
  const tag = before?.tags.find(({ id }) => id === tagId)
  if (!before || !tag) return fail({ code: 'nothingToDo' })
  const group = before.tags.filter(({ groupId }) => groupId === tag.groupId)
  const other = group[group.indexOf(tag) + direction]
  if (!other) return fail({ code: 'nothingToDo' })
  const tags = before.tags.map((each) => (each === tag ? other : each === other ? tag : each))
  const { variable } = tag
  const level = variable === undefined ? undefined : variableChange(before, { ...before, tags }, variable)
  if (!level) return commitCodebook(workspace, before, { ...before, tags })
  const version = nextVersion(before.version, level)
  return commitCodebook(workspace, before, { ...before, version, tags: sinceNow(tags, variable, version) })
}
