import { useDialog } from '../stores/dialogStore'
import { useImportPreview } from '../stores/importStore'

/** Whether keys may act on the screen: not while a dialog stands before it. */
export function useAreKeysFree(): boolean {
  const dialog = useDialog()
  const preview = useImportPreview()
  return dialog.kind === 'none' && preview === undefined
}
