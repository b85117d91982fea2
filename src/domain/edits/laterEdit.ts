import type { RecordId } from '../records/ids'
import { changedId } from './apply'
import type { Edit } from './edit'

/** The newest edit behind `edit` that touched one of `ids`; undefined where none did. */
export function laterEdit(edits: readonly Edit[], edit: Edit, ids: ReadonlySet<RecordId>): Edit | undefined {
  for (let at = edits.length - 1; at >= 0; at -= 1) {
    const candidate = edits[at]
    if (!candidate || candidate.id === edit.id) return undefined
    if (candidate.changes.some((change) => ids.has(changedId(change)))) return candidate
  }
  return undefined
}
