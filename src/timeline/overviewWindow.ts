import type { FrameTable } from '../domain/time/frameTable'
import type { TickWindow } from '../stores/viewportStore'
import { nearestTicks, pannedWindow, wholeClip, windowInView } from './tickWindow'
import { ticksAtX, xOfTicks, type TimeScale } from './timeScale'

/** Room at either side of the strip, so that the window's ends can be taken at the clip's ends. */
export const OVERVIEW_INSET_PX = 8
const END_REACH_PX = 5
const LEAST_FRAME_PX = 12

/** What of the window frame a pointer is on. */
export type OverviewPart = 'start' | 'end' | 'window' | 'outside'

/** The whole clip laid over the strip, inset; x counts from the inset. */
export function overviewScale(table: FrameTable, width: number): TimeScale {
  return { ...wholeClip(table), width: Math.max(1, width - 2 * OVERVIEW_INSET_PX) }
}

/** The window frame as drawn, in CSS pixels of the time area; at least 12 wide, around its middle. */
export function overviewFrame(scale: TimeScale, window: TickWindow): { readonly x: number; readonly width: number } {
  const x = OVERVIEW_INSET_PX + xOfTicks(scale, window.start)
  const width = OVERVIEW_INSET_PX + xOfTicks(scale, window.end) - x
  return width >= LEAST_FRAME_PX ? { x, width } : { x: x - (LEAST_FRAME_PX - width) / 2, width: LEAST_FRAME_PX }
}

export function overviewPart(scale: TimeScale, window: TickWindow, x: number): OverviewPart {
  const frame = overviewFrame(scale, window)
  const end = frame.x + frame.width
  const inner = Math.min(END_REACH_PX, frame.width / 3)
  if (x >= frame.x - END_REACH_PX && x <= frame.x + inner) return 'start'
  if (x >= end - inner && x <= end + END_REACH_PX) return 'end'
  return x > frame.x && x < end ? 'window' : 'outside'
}

/** The tick under an x of the time area; beyond the strip, the clip's first or last. */
export function overviewTicks(scale: TimeScale, x: number): number {
  return ticksAtX(scale, Math.min(scale.width, Math.max(0, x - OVERVIEW_INSET_PX)))
}

/** The window after dragging `part` by `dx` CSS pixels; `width` is the time area's. From outside it comes to the pointer. */
export function draggedWindow(
  table: FrameTable,
  window: TickWindow,
  part: OverviewPart,
  dx: number,
  width: number,
): TickWindow {
  const scale = overviewScale(table, width)
  const ticks = (dx / scale.width) * (scale.end - scale.start)
  const least = nearestTicks(table, width)
  if (part === 'start') {
    const start = Math.max(scale.start, Math.min(window.start + ticks, window.end - least))
    return windowInView(table, { start, end: window.end })
  }
  if (part === 'end') {
    const end = Math.min(scale.end, Math.max(window.end + ticks, window.start + least))
    return windowInView(table, { start: window.start, end })
  }
  return pannedWindow(table, window, ticks)
}
