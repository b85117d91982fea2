import type { Edit, ErasedEdit } from './edit'
import type { StoredEntry } from './logEntry'

/** What later entries say of those that were erased, by number; the newest word counts. */
export function outlinesIn(entries: Iterable<StoredEntry>): ReadonlyMap<number, ErasedEdit> {
  const outlines = new Map<number, ErasedEdit>()
  for (const { payload } of entries) for (const each of payload?.erasure?.entries ?? []) outlines.set(each.seq, each)
  return outlines
}

/** The edits of a log, one an entry: of an erased one what is still known of it, without changes. */
export function editsOf(entries: readonly StoredEntry[]): Edit[] {
  const outlines = outlinesIn(entries)
  return entries.flatMap(({ seq, payload }) => {
    const outline = outlines.get(seq)
    return payload ?? (outline ? [withoutChanges(outline)] : [])
  })
}

/** An erased edit as lists show it. */
export function withoutChanges({ id, kind, of, purpose, authorId, at, received }: ErasedEdit): Edit {
  const unnamed = received && { ...received, fileName: '', projectName: '', people: [] }
  const outline = { id, kind, purpose, authorId, at, changes: [] }
  return { ...outline, ...(of ? { of } : {}), ...(unnamed ? { received: unnamed } : {}) }
}
