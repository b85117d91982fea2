import { createStore, useStore } from 'zustand'
import type { RecordId } from '../domain/records/ids'
import type { TagColour } from '../domain/records/tag'

/** How objects are looked at and which are guarded against slips of the hand; nothing of it is in the records. */
export interface ObjectView {
  readonly hidden: ReadonlySet<RecordId>
  /** Neither pointer nor key changes or deletes them. */
  readonly locked: ReadonlySet<RecordId>
  /** Colours that somebody gave to single objects, in place of their tag's. */
  readonly colours: ReadonlyMap<RecordId, TagColour>
  /** Of the boxes' fill, from 0 to 1. */
  readonly opacity: number
  readonly hasLabels: boolean
  readonly colourBy: 'tag' | 'object'
}

const START: ObjectView = {
  hidden: new Set(),
  locked: new Set(),
  colours: new Map(),
  opacity: 0,
  hasLabels: true,
  colourBy: 'tag',
}

export const objectViewStore = createStore<ObjectView>(() => START)

/** Changes what is said; the rest stays. */
export function changeObjectView(change: Partial<ObjectView>): void {
  objectViewStore.setState(change)
}

/** Locks all of them, or unlocks them where all are locked. @returns whether they are locked now */
export function toggleLocked(ids: readonly RecordId[]): boolean {
  const { locked } = objectViewStore.getState()
  const after = toggledAll(locked, ids)
  changeObjectView({ locked: after })
  return ids.every((id) => after.has(id))
}

/** Hides all of them, or shows them where all are hidden. @returns whether they are hidden now */
export function toggleHidden(ids: readonly RecordId[]): boolean {
  const { hidden } = objectViewStore.getState()
  const after = toggledAll(hidden, ids)
  changeObjectView({ hidden: after })
  return ids.every((id) => after.has(id))
}

function toggledAll(set: ReadonlySet<RecordId>, ids: readonly RecordId[]): ReadonlySet<RecordId> {
  const areIn = ids.every((id) => set.has(id))
  return areIn ? new Set([...set].filter((id) => !ids.includes(id))) : new Set([...set, ...ids])
}

export function isLocked(id: RecordId): boolean {
  return objectViewStore.getState().locked.has(id)
}

export function useObjectView<Part>(select: (state: ObjectView) => Part): Part {
  return useStore(objectViewStore, select)
}
