import { flushSync } from 'react-dom'
import type { StoreApi } from 'zustand'
import { useFollowed, type Rendering } from './useFollowed'

/** What a person does next must find the fields as they are by then. In the capture phase: before any handler of the page. */
const ACTS = ['keydown', 'pointerdown', 'mousedown', 'click', 'beforeinput', 'input', 'paste', 'drop'] as const
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

/**
 * A box that was ticked has told the page so with its click, and would blink until it is rendered. What was typed has not been
 * told with `input` yet: rendering would take it out of its field again before anybody hears of it.
 */
function act({ type, target }: Event): void {
  const isTick = target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')
  if (type !== 'input' || isTick) render()
}

function renderSoon(): void {
  if (waiting.size > 0) return
  let late = setTimeout(render, AT_LATEST_MS)
  const drawn = requestAnimationFrame(() => {
    clearTimeout(late)
    late = setTimeout(render, AFTER_MS)
  })
  for (const type of ACTS) window.addEventListener(type, act, true)
  cancel = () => {
    cancelAnimationFrame(drawn)
    clearTimeout(late)
    for (const type of ACTS) window.removeEventListener(type, act, true)
    cancel = () => {}
  }
}

export const PROMPTLY: Rendering = {
  first: (follow) => follow(),
  later(who, follow) {
    renderSoon()
    waiting.set(who, follow)
  },
  forget: (who) => waiting.delete(who),
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
  return useFollowed(store, select, select, PROMPTLY)
}
