import { createStore, useStore } from 'zustand'
import type { EditId, RecordId } from '../domain/records/ids'

interface HistoryState {
  readonly isOpen: boolean
  /** Narrows the list to the edits of one object. */
  readonly recordId: RecordId | undefined
  /** The line that somebody was led to. */
  readonly editId: EditId | undefined
}

const START: HistoryState = { isOpen: false, recordId: undefined, editId: undefined }

/** Whether the history stands beside the screen, and what of it. */
export const historyStore = createStore<HistoryState>(() => START)

export function toggleHistory(): void {
  historyStore.setState(({ isOpen }) => ({ ...START, isOpen: !isOpen }))
}

/** Opens the history at one edit, or of one object. */
export function showHistory(of: { readonly recordId?: RecordId; readonly editId?: EditId } = {}): void {
  historyStore.setState({ ...START, ...of, isOpen: true })
}

export function useHistory(): HistoryState {
  return useStore(historyStore)
}
