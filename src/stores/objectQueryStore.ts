import { createStore, useStore } from 'zustand'
import { holdsUnwanted, unwantedPattern, type UnwantedText } from '../domain/erasing/unwantedText'
import {
  EVERYTHING,
  NO_FILTER,
  type ObjectFilter,
  type ObjectQuery,
  type SavedView,
} from '../domain/objects/objectQuery'

interface ObjectQueryState {
  readonly query: ObjectQuery
  /** Queries that somebody gave a name, in this project and this browser. */
  readonly views: readonly SavedView[]
}

/** The views that every project has; their names are in the message catalogue. */
export const BUILT_IN_VIEWS = {
  unsure: { ...EVERYTHING, filter: { ...NO_FILTER, certainties: ['probable', 'unclear'] } },
  suggestions: { ...EVERYTHING, filter: { ...NO_FILTER, isAuto: true } },
  mine: { ...EVERYTHING, filter: { ...NO_FILTER, isMine: true } },
} as const satisfies Record<string, ObjectQuery>
export const BUILT_IN_NAMES = ['unsure', 'suggestions', 'mine'] as const

export const MOST_VIEWS = 50

/** What the objects panel is asked for. */
export const objectQueryStore = createStore<ObjectQueryState>(() => ({ query: EVERYTHING, views: [] }))

export function showObjects(query: ObjectQuery): void {
  objectQueryStore.setState({ query })
}

export function filterObjects(change: Partial<ObjectFilter>): void {
  objectQueryStore.setState(({ query }) => ({ query: { ...query, filter: { ...query.filter, ...change } } }))
}

export function arrangeObjects(change: Partial<Omit<ObjectQuery, 'filter'>>): void {
  objectQueryStore.setState(({ query }) => ({ query: { ...query, ...change } }))
}

/** Keeps what is shown under a name; a view that has that name is replaced. @returns whether there was room for it */
export function saveView(name: string): boolean {
  const { query, views } = objectQueryStore.getState()
  const others = views.filter((each) => each.name !== name)
  if (others.length >= MOST_VIEWS) return false
  objectQueryStore.setState({ views: [...others, { name, query }] })
  return true
}

/** @returns whether the name was free */
export function renameView(from: string, to: string): boolean {
  const { views } = objectQueryStore.getState()
  if (from !== to && views.some((each) => each.name === to)) return false
  objectQueryStore.setState({ views: views.map((each) => (each.name === from ? { ...each, name: to } : each)) })
  return true
}

export function deleteView(name: string): void {
  objectQueryStore.setState(({ views }) => ({ views: views.filter((each) => each.name !== name) }))
}

/** Drops the views that hold a text which was erased, and what is being searched for. */
export function forgetViewsWith(unwanted: UnwantedText): void {
  const pattern = unwantedPattern(unwanted)
  if (!pattern) return
  const holdsIt = ({ name, query }: SavedView) => [name, query.filter.text].some((text) => holdsUnwanted(text, pattern))
  objectQueryStore.setState(({ query, views }) => ({
    query: holdsIt({ name: '', query }) ? EVERYTHING : query,
    views: views.filter((view) => !holdsIt(view)),
  }))
}

export function useObjectQuery<Part>(select: (state: ObjectQueryState) => Part): Part {
  return useStore(objectQueryStore, select)
}
