import { recordsEqual } from '../domain/edits/recordsEqual'
import { outlinesIn } from '../domain/edits/editsOf'
import { logEntry, type StoredEntry } from '../domain/edits/logEntry'
import type { Change } from '../domain/edits/edit'
import type { RecordId } from '../domain/records/ids'
import { workspaceRecord, type WorkspaceRecord } from '../domain/records/workspaceRecord'

/**
 * Checks the entries of a log. Where an entry holds a record as it is now, that very record is given in its place: it is
 * checked already, and the work of a project is not held twice.
 * @param stored as they came from disk
 * @param records as they are now
 * @throws ZodError where an entry is not one, or has no payload and no other says that it was erased
 */
export function storedEntries(
  stored: readonly StoredEntry[],
  records: ReadonlyMap<RecordId, WorkspaceRecord>,
): StoredEntry[] {
  const side = (raw: WorkspaceRecord | null): WorkspaceRecord | null => {
    if (raw === null) return null
    const now = records.get(raw.id)
    return now && recordsEqual(raw, now) ? now : workspaceRecord.parse(raw)
  }
  const outlines = outlinesIn(stored)
  return stored.map((raw) => {
    if (!raw.payload && outlines.has(raw.seq)) return raw
    const changes: unknown = raw.payload?.changes
    if (!Array.isArray(changes) || changes.length < 2) return logEntry.parse(raw)
    const checked = changes.map((change: Change) => ({ before: side(change.before), after: side(change.after) }))
    // The rest of the entry is checked around stand-ins, one kind of change being as good as another.
    const outline = checked.slice(0, 1)
    const rest = logEntry.parse({ ...raw, payload: { ...raw.payload, changes: outline } })
    if (checked.some(({ before, after }) => !fits(before, after))) return logEntry.parse(raw)
    return { ...rest, payload: { ...rest.payload, changes: checked } }
  })
}

/** As the schema of a change says: at least one record, and both the same one. */
function fits(before: WorkspaceRecord | null, after: WorkspaceRecord | null): boolean {
  if (before === null || after === null) return before !== after
  return before.id === after.id && before.type === after.type
}
