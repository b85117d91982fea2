import { useEffect, useRef, type RefObject } from 'react'

/**
 * The panel that takes the focus when it opens and gives it back when it closes, unless it has gone elsewhere meanwhile.
 * @param firstField selects what in it gets the focus; the panel itself without
 */
export function useLentFocus(isOpen: boolean, firstField?: string): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    const before = document.activeElement
    const { current } = panel
    const first = firstField === undefined ? current : current?.querySelector<HTMLElement>(firstField)
    first?.focus({ preventScroll: true })
    return () => {
      const { activeElement } = document
      const isLost = activeElement === document.body || current?.contains(activeElement)
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [isOpen, firstField])
  return panel
}
