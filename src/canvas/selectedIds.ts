import type { RecordId } from '../domain/records/ids'
import { selectionStore } from '../stores/selectionStore'

let last: { readonly ids: readonly RecordId[]; readonly set: ReadonlySet<RecordId> } = { ids: [], set: new Set() }

/** What is selected, to be asked box by box. */
export function selectedIds(): ReadonlySet<RecordId> {
  const { ids } = selectionStore.getState()
  if (last.ids !== ids) last = { ids, set: new Set(ids) }
  return last.set
}
