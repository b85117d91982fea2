import type Konva from 'konva'
import { useEffect, useRef, type RefObject } from 'react'
import { viewPoint, type ViewPoint } from '../domain/geometry/viewTransform'
import { toolStore } from '../stores/toolStore'

/** Where the pointer is while the box tool is held, for the lines that help to begin a box at the right corner. */
export function useBoxGuides(
  surface: RefObject<HTMLDivElement | null>,
  layer: RefObject<Konva.Layer | null>,
): RefObject<ViewPoint | undefined> {
  const at = useRef<ViewPoint | undefined>(undefined)
  useEffect(() => {
    const element = surface.current
    if (!element) return undefined
    const place = (point: ViewPoint | undefined) => {
      if (at.current === point) return
      at.current = point
      layer.current?.visible(point !== undefined)
      layer.current?.batchDraw()
    }
    const follow = (event: PointerEvent) => {
      const bounds = element.getBoundingClientRect()
      const isHeld = toolStore.getState().tool === 'box'
      place(isHeld ? viewPoint(event.clientX - bounds.left, event.clientY - bounds.top) : undefined)
    }
    const leave = () => place(undefined)
    const stop = toolStore.subscribe(({ tool }) => {
      if (tool !== 'box') leave()
    })
    element.addEventListener('pointermove', follow)
    element.addEventListener('pointerleave', leave)
    return () => {
      stop()
      element.removeEventListener('pointermove', follow)
      element.removeEventListener('pointerleave', leave)
    }
  }, [surface, layer])
  return at
}
