import { useEffect, type RefObject } from 'react'
import type { FrameTable } from '../domain/time/frameTable'
import { currentWindow, showWindow } from './showWindow'
import { pannedWindow, zoomedWindow } from './tickWindow'
import { ticksAtX } from './timeScale'

const LINE_PX = 16
const PAGE_PX = 400
/** A wheel's notch is 100 pixels or more, a pinch a few: both shall zoom by a pleasant step. */
const MOST_ZOOM_PX = 25

/**
 * Wheel scrolls the lanes; with Ctrl or Cmd, or as a pinch, it zooms to the pointer; with Shift or sideways it pans.
 * @param area over which time runs
 * @param surface where the wheel is heard; the area, unless another one is named
 */
export function useTimelineWheel(
  area: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  table: FrameTable,
  surface: RefObject<HTMLElement | null> = area,
): void {
  useEffect(() => {
    const element = area.current
    const heard = surface.current
    if (!element || !heard) return undefined
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1
      const { left, width } = element.getBoundingClientRect()
      const window = currentWindow(table)
      if (event.ctrlKey || event.metaKey) {
        const turn = Math.max(-MOST_ZOOM_PX, Math.min(MOST_ZOOM_PX, event.deltaY * unit))
        const anchor = ticksAtX({ ...window, width }, event.clientX - left)
        showWindow(table, zoomedWindow(table, window, Math.exp(-turn / 100), anchor, width))
        return
      }
      const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX
      if (event.shiftKey || Math.abs(sideways) > Math.abs(event.deltaY)) {
        showWindow(table, pannedWindow(table, window, ((sideways * unit) / width) * (window.end - window.start)))
      } else scroller.current?.scrollBy(0, event.deltaY * unit)
    }
    // React's own wheel listeners are passive and could not keep the browser from zooming the page.
    heard.addEventListener('wheel', onWheel, { passive: false })
    return () => heard.removeEventListener('wheel', onWheel)
  }, [area, scroller, table, surface])
}
