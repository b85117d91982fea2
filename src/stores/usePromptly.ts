import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StoreApi } from 'zustand'

/**
 * What a person does next must find the fields as they are by then. In the capture phase: before any handler of the page. Not
 * `input`: what was typed stands in its field by then, and rendering would take it out again before anybody hears of it.
 */
const ACTS = ['keydown', 'pointerdown', 'mousedown', 'click', 'beforeinput', 'paste', 'drop'] as const
/** Behind the picture that answers an act, and the word that it is on disk, which takes a few milliseconds. */
const AFTER_MS = 30
/** Where no picture of the page is drawn, as in a tab that is not looked at. */
const AT_LATEST_MS = 100

/** What is to be rendered, by who waits for it. */
const waiting = new Map<object, () => void>()
let cancel = () => {}

/** Renders what waits, before whatever runs next. */
function render(): void {
  cancel()
  const all = [...waiting.values()]
  waiting.clear()
  flushSync(() => all.forEach((each) => each()))
}

function renderSoon(): void {
  if (waiting.size > 0) return
  let late = setTimeout(render, AT_LATEST_MS)
  const drawn = requestAnimationFrame(() => {
    clearTimeout(late)
    late = setTimeout(render, AFTER_MS)
  })
  for (const act of ACTS) window.addEventListener(act, render, true)
  cancel = () => {
    cancelAnimationFrame(drawn)
    clearTimeout(late)
    for (const act of ACTS) window.removeEventListener(act, render, true)
    cancel = () => {}
  }
}

/**
 * A value of a store for fields and forms: rendered once the picture that answers an act is drawn, and in any case before the
 * next key or press is heard, so that nobody ever acts on an older one (docs/decisions/0031).
 * @param select must be stable between renders
 */
export function usePromptly<State, Value>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  select: (state: State) => Value,
): Value {
  const [value, setValue] = useState(() => select(store.getState()))
  useEffect(() => {
    const me = {}
    const follow = () => setValue(() => select(store.getState()))
    // It may have moved between the first rendering and this.
    follow()
    const stop = store.subscribe((state, before) => {
      if (select(state) === select(before)) return
      renderSoon()
      waiting.set(me, follow)
    })
    return () => {
      stop()
      waiting.delete(me)
    }
  }, [store, select])
  return value
}
