import { useEffect, useRef, type RefObject } from 'react'

/** A switch that was clicked gives the focus up again, or arrows meant for frames would turn it; keys keep theirs. */
export function useReleasedSwitches(): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = area.current
    const release = ({ detail, target }: MouseEvent) => {
      // A click by the keyboard has no count of presses.
      if (detail > 0 && target instanceof HTMLInputElement && /radio|checkbox/.test(target.type)) target.blur()
    }
    element?.addEventListener('click', release)
    return () => element?.removeEventListener('click', release)
  }, [])
  return area
}
