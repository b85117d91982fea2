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

export function isLocked(id: RecordId): boolean {
  return objectViewStore.getState().locked.has(id)
}

export function useObjectView<Part>(select: (state: ObjectView) => Part): Part {
  return useStore(objectViewStore, select)
}
