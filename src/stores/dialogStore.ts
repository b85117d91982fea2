import { createStore, useStore } from 'zustand'

/** Which dialog is open. Files that wait for a project go with `newProject`. */
export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'newProject'; readonly files: readonly File[] }
  | { readonly kind: 'keys' }

export const dialogStore = createStore<{ readonly dialog: Dialog }>(() => ({ dialog: { kind: 'none' } }))

export function openDialog(dialog: Dialog): void {
  dialogStore.setState({ dialog })
}

export function closeDialog(): void {
  dialogStore.setState({ dialog: { kind: 'none' } })
}

export function useDialog(): Dialog {
  return useStore(dialogStore, (state) => state.dialog)
}
