import { useIsReadOnly, usePast, useSaveState } from '../../stores/workspaceStore'

/** Why nothing can be erased now, as a key of the message catalogue; undefined where it can. */
export function useHeldErasing() {
  const isPast = usePast() !== undefined
  const isReadOnly = useIsReadOnly()
  const isUnsaved = useSaveState().kind === 'failed'
  if (isPast) return 'historyPanel.past.readOnly'
  if (isReadOnly) return 'refusals.readOnly'
  return isUnsaved ? 'refusals.notSaved' : undefined
}
