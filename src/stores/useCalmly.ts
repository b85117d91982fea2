import { startTransition, useEffect, useState } from 'react'
import type { StoreApi } from 'zustand'

/**
 * A value of a store, rendered once the page has time: for what follows an act, so that nothing stands between a key or a
 * press and its answer (docs/decisions/0031). Who acts on the value asks the store instead.
 * @param select must be stable between renders
 */
export function useCalmly<State, Value>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  select: (state: State) => Value,
): Value {
  const [value, setValue] = useState(() => select(store.getState()))
  useEffect(() => {
    const follow = () => {
      const newest = select(store.getState())
      startTransition(() => setValue(() => newest))
    }
    // It may have moved between the first rendering and this.
    follow()
    return store.subscribe((state, before) => {
      if (select(state) !== select(before)) follow()
    })
  }, [store, select])
  return value
}
