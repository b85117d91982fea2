import { olderCodes } from '../../domain/codebook/olderCodes'
import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

export type ConfirmRefusal = Refusal | { readonly code: 'othersCodes' }

/**
 * Says of records coded under an older version that they hold under the present one: they keep everything but that version.
 * Only who coded them can say so; other people's are passed over.
 */
export function confirmMeaning(
  workspace: Workspace,
  codebookId: RecordId,
  ids: readonly RecordId[],
): Result<Edit, ConfirmRefusal> {
  const { index } = workspace
  const codebook = index.get('codebook', codebookId)
  if (!codebook) return fail({ code: 'nothingToDo' })
  const named = ids.flatMap(
    (id) => index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id) ?? [],
  )
  const older = olderCodes(codebook, named)
  const mine = older.filter(({ record }) => record.authorId === workspace.authorId)
  if (older.length > 0 && mine.length === 0) return fail({ code: 'othersCodes' })
  const updatedAt = workspace.ports.clock.now()
  const changes = mine.map(({ record: before }) => ({
    before,
    after: { ...before, codebookVersion: codebook.version, updatedAt },
  }))
  return workspace.commit('confirmMeaning', changes)
}
