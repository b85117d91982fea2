import type { RecordId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { changedId } from './apply'
import type { Change } from './edit'
import { recordsEqual } from './recordsEqual'

/** One change per record, from its first `before` to its last `after`; records that end as they began are left out. */
export function squash(changes: readonly Change[]): Change[] {
  const ends = new Map<RecordId, { before: WorkspaceRecord | null; after: WorkspaceRecord | null }>()
  for (const each of changes) {
    const known = ends.get(changedId(each))
    if (known) known.after = each.after
    else ends.set(changedId(each), { before: each.before, after: each.after })
  }
  return [...ends.values()].filter(({ before, after }) => !recordsEqual(before, after))
}
