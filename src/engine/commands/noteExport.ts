import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import type { Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'
import { noteExports, type NotedExport } from './noteExports'

/** Notes a file before it is handed over, so that nothing leaves without an entry in the log. */
export function noteExport(workspace: Workspace, id: RecordId, made: NotedExport['made']): Result<Edit, Refusal> {
  return noteExports(workspace, [{ id, made }])
}
