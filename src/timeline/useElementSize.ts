import { useLayoutEffect, useState, type RefObject } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
  /** CSS pixels from the left edge of the element it is positioned in. */
  readonly left: number
}

const UNKNOWN: ElementSize = { width: 0, height: 0, left: 0 }

/** An element's size in CSS pixels, kept current. */
export function useElementSize(ref: RefObject<HTMLElement | null>): ElementSize {
  const [size, setSize] = useState(UNKNOWN)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight, left: element.offsetLeft }
      setSize((known) =>
        known.width === next.width && known.height === next.height && known.left === next.left ? known : next,
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // A change of language moves the element to the other side without resizing it.
    const direction = new MutationObserver(measure)
    direction.observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] })
    return () => {
      observer.disconnect()
      direction.disconnect()
    }
  }, [ref])
  return size
}
