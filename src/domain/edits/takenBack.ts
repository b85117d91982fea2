import type { EditId } from '../records/ids'
import type { Edit } from './edit'

type Step = Pick<Edit, 'id' | 'kind' | 'of' | 'purpose'>

/** The edits that do not stand any more: undone and not done again, or taken back by a later edit that stands itself. */
export function takenBack(edits: readonly Step[]): ReadonlySet<EditId> {
  const gone = new Set<EditId>()
  const settled = new Set<EditId>()
  for (let at = edits.length - 1; at >= 0; at -= 1) {
    const edit = edits[at]
    if (edit?.of === undefined) continue
    if (edit.kind === 'do') {
      if (!gone.has(edit.id)) gone.add(edit.of)
    } else if (!settled.has(edit.of)) {
      // The newest word on an edit decides.
      settled.add(edit.of)
      if (edit.kind === 'undo') gone.add(edit.of)
    }
  }
  return gone
}
