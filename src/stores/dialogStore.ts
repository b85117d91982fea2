import { createStore, useStore } from 'zustand'
import type { Edit } from '../domain/edits/edit'
import type { ClipId, EditId } from '../domain/records/ids'
import type { Timebase } from '../domain/time/timebase'
import type { StoredFile } from '../engine/ports/media'

/** A picked file, and what is needed to convert a copy of it. */
export interface UndecodableFile {
  readonly file: File
  readonly codec: string
  readonly timebase: Timebase
}

/** Which dialog is open. Files that wait for a project go with `newProject`. */
export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'newProject'; readonly files: readonly File[] }
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette' }
  /** A stored file with several video streams: which of them is meant. */
  | { readonly kind: 'streams'; readonly file: StoredFile; readonly projectId: string; readonly question: number }
  /** Files that this browser cannot decode, which a converted copy can be attached to. */
  | { readonly kind: 'convert'; readonly files: readonly UndecodableFile[] }
  | { readonly kind: 'diagnostics' }
  | { readonly kind: 'deleteClip'; readonly clipId: ClipId }
  | { readonly kind: 'deleteProject' }
  /** Which text is to leave the log; `editId` is the entry at which somebody asked. */
  | { readonly kind: 'erase'; readonly editId: EditId }
  | { readonly kind: 'wipe' }
  | { readonly kind: 'backup' }
  /** An edit that cannot be taken back or repeated, since a later one changed the same records. */
  | { readonly kind: 'heldEdit'; readonly edit: Edit; readonly by: Edit | undefined }

interface DialogState {
  readonly dialog: Dialog
  /** Those that open one after the other once the present one is closed. */
  readonly waiting: readonly Dialog[]
}

export const dialogStore = createStore<DialogState>(() => ({ dialog: { kind: 'none' }, waiting: [] }))

/** Opens what a person has asked for. */
export function openDialog(dialog: Dialog): void {
  dialogStore.setState({ dialog })
}

/** Asks a question that came up by itself: it waits until nothing else is open. */
export function queueDialog(dialog: Dialog): void {
  if (dialogStore.getState().dialog.kind === 'none') openDialog(dialog)
  else dialogStore.setState(({ waiting }) => ({ waiting: [...waiting, dialog] }))
}

export function closeDialog(): void {
  dialogStore.setState(({ waiting: [next, ...waiting] }) => ({ dialog: next ?? { kind: 'none' }, waiting }))
}

export function useDialog(): Dialog {
  return useStore(dialogStore, (state) => state.dialog)
}
