import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import type { Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Deletes records in one edit that can be undone. Unknown ids are passed over. */
export function deleteRecords(workspace: Workspace, ids: readonly RecordId[]): Result<Edit, Refusal> {
  const changes = ids.flatMap((id) => {
    const before = workspace.index.records.get(id)
    return before ? [{ before, after: null }] : []
  })
  return workspace.commit('delete', changes)
}
