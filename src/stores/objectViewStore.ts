import { createStore, useStore } from 'zustand'
import type { RecordId } from '../domain/records/ids'
import type { TagColour } from '../domain/records/tag'
import { notify } from './noticesStore'

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

export const PLAIN_VIEW: ObjectView = {
  hidden: new Set(),
  locked: new Set(),
  colours: new Map(),
  opacity: 0,
  hasLabels: true,
  colourBy: 'tag',
}

export const objectViewStore = createStore<ObjectView>(() => PLAIN_VIEW)

/** Changes what is said; the rest stays. */
export function changeObjectView(change: Partial<ObjectView>): void {
  objectViewStore.setState(change)
}

export function isLocked(id: RecordId): boolean {
  return objectViewStore.getState().locked.has(id)
}

/** Whatever changes or deletes objects asks this first, changes `free` only, and tells the rest by `tellLocked`. */
export function withoutLocked<Id extends RecordId>(
  ids: readonly Id[],
): { readonly free: readonly Id[]; readonly locked: readonly Id[] } {
  const { locked } = objectViewStore.getState()
  if (locked.size === 0) return { free: ids, locked: [] }
  return { free: ids.filter((id) => !locked.has(id)), locked: ids.filter((id) => locked.has(id)) }
}

export function tellLocked(locked: readonly RecordId[]): void {
  if (locked.length > 0) notify('warning', 'objectsPanel.locked', { count: locked.length })
}

/** For what only makes sense with all of them: tells which are locked. @returns whether none is */
export function areFree(ids: readonly RecordId[]): boolean {
  const { locked } = withoutLocked(ids)
  tellLocked(locked)
  return locked.length === 0
}

/** Locks all of them; unlocks them where all are locked. @returns whether they are locked now */
export function toggleLocked(ids: readonly RecordId[]): boolean {
  const locked = toggled(objectViewStore.getState().locked, ids)
  objectViewStore.setState({ locked })
  return ids.every((id) => locked.has(id))
}

/** Hides all of them; shows them where all are hidden. @returns whether they are hidden now */
export function toggleHidden(ids: readonly RecordId[]): boolean {
  const hidden = toggled(objectViewStore.getState().hidden, ids)
  objectViewStore.setState({ hidden })
  return ids.every((id) => hidden.has(id))
}

export function showAllObjects(): void {
  objectViewStore.setState({ hidden: new Set() })
}

/** Gives objects a colour of their own; without one they are in their tag's again. */
export function colourObjects(ids: readonly RecordId[], colour: TagColour | undefined): void {
  const colours = new Map(objectViewStore.getState().colours)
  for (const id of ids) {
    if (colour === undefined) colours.delete(id)
    else colours.set(id, colour)
  }
  objectViewStore.setState({ colours })
}

function toggled(set: ReadonlySet<RecordId>, ids: readonly RecordId[]): ReadonlySet<RecordId> {
  const next = new Set(set)
  const areAllIn = ids.every((id) => set.has(id))
  for (const id of ids) {
    if (areAllIn) next.delete(id)
    else next.add(id)
  }
  return next
}

export function useObjectView<Part>(select: (state: ObjectView) => Part): Part {
  return useStore(objectViewStore, select)
}
