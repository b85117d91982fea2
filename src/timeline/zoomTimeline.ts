import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { playbackStore } from '../stores/playbackStore'
import { currentWindow, showWindow } from './showWindow'
import { isInView, zoomedWindow } from './tickWindow'

/** Zooms to the playhead, or to the window's middle where it is out of view. `width` of the time area in CSS pixels. */
export function zoomTimeline(table: FrameTable, factor: number, width: number): void {
  const window = currentWindow(table)
  const { shown } = playbackStore.getState()
  const anchor = isInView(table, window, shown) ? ptsOf(table, shown) : (window.start + window.end) / 2
  showWindow(table, zoomedWindow(table, window, factor, anchor, width))
}
