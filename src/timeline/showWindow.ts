import type { FrameTable } from '../domain/time/frameTable'
import { showTicks, viewportStore, type TickWindow } from '../stores/viewportStore'
import { wholeClip, windowInView } from './tickWindow'

/** The window that the timeline shows now. */
export function currentWindow(table: FrameTable): TickWindow {
  return windowInView(table, viewportStore.getState().ticks)
}

/** Shows a window of the clip; one that holds all of it is kept as "the whole clip". */
export function showWindow(table: FrameTable, window: TickWindow): void {
  const whole = wholeClip(table)
  showTicks(window.start <= whole.start && window.end >= whole.end ? undefined : window)
}
