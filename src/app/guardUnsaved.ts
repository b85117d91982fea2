import { workspaceStore } from '../stores/workspaceStore'

/** Lets the browser ask before a tab is closed whose work is not on disk. */
export function guardUnsaved(): void {
  addEventListener('beforeunload', (event) => {
    if (workspaceStore.getState().saveState.kind !== 'saved') event.preventDefault()
  })
}
