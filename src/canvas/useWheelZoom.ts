import { useEffect, type RefObject } from 'react'
import { viewPoint } from '../domain/geometry/viewTransform'
import { pan, zoom } from '../stores/viewportStore'

/** The wheel zooms to the cursor; a trackpad's two fingers pan, and its pinch zooms. */
export function useWheelZoom(surface: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = surface.current
    if (!element) return undefined
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const bounds = element.getBoundingClientRect()
      const isPan = event.shiftKey || (event.deltaX !== 0 && !event.ctrlKey)
      if (isPan)
        pan(
          -event.deltaX - (event.shiftKey && event.deltaX === 0 ? event.deltaY : 0),
          event.shiftKey ? 0 : -event.deltaY,
        )
      else
        zoom(
          2 ** (-event.deltaY / (event.ctrlKey ? 100 : 300)),
          viewPoint(event.clientX - bounds.left, event.clientY - bounds.top),
        )
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [surface])
}
