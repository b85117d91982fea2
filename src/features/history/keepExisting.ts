import { select, selectionStore } from '../../stores/selectionStore'
import { workspaceStore } from '../../stores/workspaceStore'

/** What is not in the state on screen is selected no more. */
export function keepExisting(): void {
  const { workspace } = workspaceStore.getState()
  const { ids } = selectionStore.getState()
  const existing = ids.filter((id) => workspace?.index.records.has(id))
  if (existing.length !== ids.length) select(...existing)
}
