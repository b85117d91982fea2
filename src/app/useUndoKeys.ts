import { useHotkeys } from 'react-hotkeys-hook'
import { redo, undo } from '../features/annotate/actions'
import { useAreKeysFree } from './useAreKeysFree'

/** Undo and redo on every screen, since they reach over every act. Fields keep their own. */
export function useUndoKeys(): void {
  const options = { enabled: useAreKeysFree(), enableOnFormTags: ['slider'] as const, preventDefault: true }
  useHotkeys('mod+z', undo, options)
  useHotkeys(['mod+shift+z', 'mod+y'], redo, options)
}
