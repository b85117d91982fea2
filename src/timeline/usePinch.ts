import { useEffect, type RefObject } from 'react'
import type { FrameTable } from '../domain/time/frameTable'
import { currentWindow, showWindow } from './showWindow'
import { pannedWindow, zoomedWindow } from './tickWindow'
import { ticksAtX } from './timeScale'

/** Two fingers on the time area zoom and pan; whatever the first one had begun is left alone from then on. */
export function usePinch(area: RefObject<HTMLElement | null>, table: FrameTable): void {
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    const fingers = new Map<number, number>()
    let isPinching = false

    const onDown = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return
      fingers.set(event.pointerId, event.clientX)
      if (fingers.size === 2) {
        isPinching = true
        event.stopPropagation()
      }
    }
    const onMove = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return
      const before = spread(fingers)
      fingers.set(event.pointerId, event.clientX)
      if (!isPinching) return
      // Else the first finger would go on scrubbing or dragging.
      event.stopPropagation()
      const after = spread(fingers)
      if (!before || !after) return
      const { left, width } = element.getBoundingClientRect()
      const window = currentWindow(table)
      const moved = ((before.middle - after.middle) / width) * (window.end - window.start)
      const panned = pannedWindow(table, window, moved)
      const anchor = ticksAtX({ ...panned, width }, after.middle - left)
      showWindow(table, zoomedWindow(table, panned, after.distance / before.distance, anchor, width))
    }
    const onUp = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId) || !isPinching) return
      event.stopPropagation()
      if (fingers.size === 0) isPinching = false
    }

    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
    }
  }, [area, table])
}

/** The first two fingers' middle and distance in CSS pixels; a distance of nothing counts as one. */
function spread(
  fingers: ReadonlyMap<number, number>,
): { readonly middle: number; readonly distance: number } | undefined {
  const [first, second] = [...fingers.values()]
  if (first === undefined || second === undefined) return undefined
  return { middle: (first + second) / 2, distance: Math.max(1, Math.abs(first - second)) }
}
