import { replaceCodebook } from '../../domain/codebook/replaceCodebook'
import type { Edit } from '../../domain/edits/edit'
import type { CodebookRecord } from '../../domain/records/codebook'
import { codebookId, type RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitCodebook, type CodebookRefusal } from './commitCodebook'

/**
 * Puts a codebook that came from a file in the place of one that is here, as one edit; refused where a tag in use would be
 * gone with it. Without one to replace it is added beside the others.
 */
export function takeCodebook(
  workspace: Workspace,
  replacedId: RecordId | undefined,
  theirs: CodebookRecord,
): Result<Edit, CodebookRefusal> {
  const { index, ports } = workspace
  if (replacedId === undefined) {
    const id = index.records.has(theirs.id) ? codebookId.parse(ports.ids.next()) : theirs.id
    return workspace.commit('changeCodebook', [{ before: null, after: { ...theirs, id } }])
  }
  const before = index.get('codebook', replacedId)
  if (!before) return fail({ code: 'nothingToDo' })
  return commitCodebook(workspace, before, replaceCodebook(before, theirs))
}
