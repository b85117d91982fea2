import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import type { Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Deletes boxes, frame tags and ranges in one edit that can be undone. Other ids are passed over. */
export function deleteRecords(workspace: Workspace, ids: readonly RecordId[]): Result<Edit, Refusal> {
  const changes = ids.flatMap((id) => {
    const before = workspace.index.get('annotation', id) ?? workspace.index.get('segment', id)
    return before ? [{ before, after: null }] : []
  })
  return workspace.commit('delete', changes)
}
