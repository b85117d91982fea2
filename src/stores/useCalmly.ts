import { startTransition } from 'react'
import type { StoreApi } from 'zustand'
import { useFollowed, type Rendering } from './useFollowed'

/** Where no picture of the page is drawn, as in a tab that is not looked at. */
const AT_LATEST_MS = 100

/** What is to be rendered, by who waits for it. */
const waiting = new Map<object, () => void>()

function render(): void {
  const all = [...waiting.values()]
  waiting.clear()
  startTransition(() => all.forEach((each) => each()))
}

/** In a task of its own behind the next picture of the page, which answers the act. */
function renderLater(): void {
  if (waiting.size > 0) return
  const late = setTimeout(render, AT_LATEST_MS)
  requestAnimationFrame(() => {
    clearTimeout(late)
    if (waiting.size > 0) setTimeout(render, 0)
  })
}

export const CALMLY: Rendering = {
  first: startTransition,
  later(who, follow) {
    renderLater()
    waiting.set(who, follow)
  },
  forget: (who) => waiting.delete(who),
}

/**
 * A value of a store, rendered once the page has time: for what follows an act, so that nothing stands between a key or a
 * press and its answer (docs/decisions/0031). Who acts on the value asks the store instead.
 * @param select must be stable between renders
 */
export function useCalmly<State, Value>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  select: (state: State) => Value,
): Value {
  return useFollowed(store, select, select, CALMLY)
}
