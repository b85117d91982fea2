import type { RecordId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { changedId, type RecordMap } from './apply'
import type { Edit } from './edit'

/**
 * The records as they were after the first `count` edits, by taking back the others, newest first.
 * @param now the records after all of `edits`
 */
export function recordsAfter(now: RecordMap, edits: readonly Pick<Edit, 'changes'>[], count: number): RecordMap {
  const records = new Map<RecordId, WorkspaceRecord>(now)
  for (let at = edits.length - 1; at >= count; at -= 1) {
    for (const change of (edits[at]?.changes ?? []).toReversed()) {
      if (change.before) records.set(change.before.id, change.before)
      else records.delete(changedId(change))
    }
  }
  return records
}
