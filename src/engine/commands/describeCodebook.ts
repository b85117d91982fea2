import type { Edit } from '../../domain/edits/edit'
import type { CodebookRecord } from '../../domain/records/codebook'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitCodebook, type CodebookRefusal } from './commitCodebook'

/** Changes a codebook's title and note. What its tags mean stays, and so does its version. */
export function describeCodebook(
  workspace: Workspace,
  codebookId: RecordId,
  { titles, note }: Pick<CodebookRecord, 'titles' | 'note'>,
): Result<Edit, CodebookRefusal> {
  const before = workspace.index.get('codebook', codebookId)
  return before ? commitCodebook(workspace, before, { ...before, titles, note }) : fail({ code: 'nothingToDo' })
}
