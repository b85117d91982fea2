const AT_WORK = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Puts off what can be written later while somebody types, points or scrolls: storing much at once holds up the page. */
export function putOffAtWork(later: { readonly putOff: () => void }): void {
  for (const type of AT_WORK) window.addEventListener(type, () => later.putOff(), { capture: true, passive: true })
}
