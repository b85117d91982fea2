import { codebookDraftStore } from '../stores/codebookDraftStore'
import { workspaceStore } from '../stores/workspaceStore'
import { isLeavingToWipe } from './wipe/wipeMark'

/** Lets the browser ask before a tab is left whose work is not on disk. */
export function guardUnsaved(): void {
  addEventListener('beforeunload', (event) => {
    if (isLeavingToWipe()) return
    // A field hands over what was typed in it when it is left, and that is work as well.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const isDrafting = codebookDraftStore.getState().drafts.size > 0
    if (isDrafting || workspaceStore.getState().saveState.kind !== 'saved') event.preventDefault()
  })
}
