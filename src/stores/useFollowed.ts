import { useEffect, useMemo, useState } from 'react'
import type { StoreApi } from 'zustand'

/** When a component is rendered after the store has moved. */
export interface Rendering {
  /** What is rendered is told by calling `follow`, later. */
  readonly later: (who: object, follow: () => void) => void
  readonly forget: (who: object) => void
  /** For a store that has moved between the first rendering and the next. */
  readonly first: (follow: () => void) => void
}

/**
 * What `read` finds in a store, read again when `moves` gives something else, and rendered when `rendering` says so. Where it
 * finds the same again, or a list of the same, nothing is rendered: most edits change little of what a screen shows.
 * @param moves must be stable between renders; costs little, as it is asked with each change of the store
 * @param read must be stable between renders; another one is asked at once
 */
export function useFollowed<State, Value>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  moves: (state: State) => unknown,
  read: (state: State) => Value,
  rendering: Rendering,
): Value {
  const first = useMemo(() => {
    const state = store.getState()
    return { read, value: read(state), at: moves(state) }
  }, [store, moves, read])
  const [held, setHeld] = useState<{ readonly read: typeof read; readonly value: Value }>(first)
  useEffect(() => {
    const me = {}
    const follow = () =>
      setHeld((before) => {
        const last = before.read === read ? before.value : first.value
        const value = kept(last, read(store.getState()))
        return Object.is(value, last) ? before : { read, value }
      })
    if (moves(store.getState()) !== first.at) rendering.first(follow)
    const stop = store.subscribe((state, before) => {
      if (moves(state) !== moves(before)) rendering.later(me, follow)
    })
    return () => {
      stop()
      rendering.forget(me)
    }
  }, [store, moves, read, rendering, first])
  return held.read === read ? held.value : first.value
}

function kept<Value>(before: Value, now: Value): Value {
  const areLists = Array.isArray(before) && Array.isArray(now)
  return areLists && before.length === now.length && now.every((item, at) => item === before[at]) ? before : now
}
