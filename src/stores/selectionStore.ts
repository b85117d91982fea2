import { createStore } from 'zustand'
import type { RecordId } from '../domain/records/ids'
import { useCalmly } from './useCalmly'
import { usePromptly } from './usePromptly'

interface SelectionState {
  readonly ids: readonly RecordId[]
}

const NONE: readonly RecordId[] = []

/** Which boxes, frame tags and ranges are selected, in the order in which they were. */
export const selectionStore = createStore<SelectionState>(() => ({ ids: NONE }))

export function select(...ids: RecordId[]): void {
  selectionStore.setState({ ids: ids.length === 0 ? NONE : ids })
}

/** As `select`, for as many as there are: a call takes no hundred thousand arguments. */
export function selectMany(ids: readonly RecordId[]): void {
  selectionStore.setState({ ids: ids.length === 0 ? NONE : ids })
}

/** Adds to the selection, or takes away what is in it. */
export function toggleSelected(id: RecordId): void {
  const { ids } = selectionStore.getState()
  selectMany(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])
}

const idsOf = (state: SelectionState) => state.ids

/** What is selected, for fields: what is typed must never go to what was selected before. */
export function useSelectionPromptly(): readonly RecordId[] {
  return usePromptly(selectionStore, idsOf)
}

/** What is selected, for lists and lanes that only show it: the picture shows it first. */
export function useSelection(): readonly RecordId[] {
  return useCalmly(selectionStore, idsOf)
}
