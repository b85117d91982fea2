import { useHotkeys } from 'react-hotkeys-hook'
import { redo, undo } from '../features/annotate/actions'
import { showHistory, toggleHistory } from '../stores/historyStore'
import { selectionStore } from '../stores/selectionStore'
import { useAreKeysFree } from './useAreKeysFree'

/** Undo, redo and their history on every screen, since they reach over every act. Fields keep their own. */
export function useUndoKeys(): void {
  const options = { enabled: useAreKeysFree(), enableOnFormTags: ['slider'] as const, preventDefault: true }
  useHotkeys('mod+z', undo, options)
  useHotkeys(['mod+shift+z', 'mod+y'], redo, options)
  useHotkeys('mod+shift+h', toggleHistory, options)
  useHotkeys('alt+h', () => showHistory(ofSelected()), options)
}

function ofSelected(): Parameters<typeof showHistory>[0] {
  const recordId = selectionStore.getState().ids.at(-1)
  return recordId === undefined ? {} : { recordId }
}
