import { InvariantError } from '../invariantError'
import type { RecordId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { fail, ok, type Result } from '../result'
import type { Change } from './edit'
import { recordsEqual } from './recordsEqual'

export type RecordMap = ReadonlyMap<RecordId, WorkspaceRecord>

/** A record is not what the edit says it was: somebody else changed it, and nothing may be overwritten. */
export interface Conflict {
  readonly recordId: RecordId
  readonly expected: WorkspaceRecord | null
  readonly found: WorkspaceRecord | null
}

/** @returns the records that differ from what `changes` expects, in order of the changes; empty where they apply. */
export function conflictsOf(records: RecordMap, changes: readonly Change[]): Conflict[] {
  const pending = new Map<RecordId, WorkspaceRecord | null>()
  const conflicts: Conflict[] = []
  for (const { before, after } of changes) {
    const recordId = changedId({ before, after })
    const found = pending.has(recordId) ? (pending.get(recordId) ?? null) : (records.get(recordId) ?? null)
    if (!recordsEqual(found, before)) conflicts.push({ recordId, expected: before, found })
    pending.set(recordId, after)
  }
  return conflicts
}

/** Applies all changes or none. */
export function apply(records: RecordMap, changes: readonly Change[]): Result<RecordMap, readonly Conflict[]> {
  const conflicts = conflictsOf(records, changes)
  if (conflicts.length > 0) return fail(conflicts)
  const next = new Map(records)
  for (const each of changes) {
    if (each.after === null) next.delete(changedId(each))
    else next.set(each.after.id, each.after)
  }
  return ok(next)
}

/** The id of the record that a change is about. */
export function changedId({ before, after }: Change): RecordId {
  const record = after ?? before
  if (record === null) throw new InvariantError('A change needs a record')
  return record.id
}
