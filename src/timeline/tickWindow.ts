import type { FrameIndex } from '../domain/time/frameIndex'
import { endPtsOf, frameCount, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { TickWindow } from '../stores/viewportStore'
import { FRAME_FROM_PX } from './timelineSizes'

/** Frames across the whole panel at the nearest zoom. */
const NEAREST_FRAMES = 6

const shortestFrames = new WeakMap<FrameTable, number>()

/** From the first frame's start to the last one's end. */
export function wholeClip(table: FrameTable): TickWindow {
  return { start: table.pts[0] ?? 0, end: table.endPts }
}

/** The window asked for, brought into the clip; the whole clip where none is. */
export function windowInView(table: FrameTable, ticks: TickWindow | undefined): TickWindow {
  return ticks ? fitted(table, ticks.start, ticks.end - ticks.start) : wholeClip(table)
}

/** The least length in ticks of a window `width` CSS pixels wide: in it even the shortest frame has its 24 pixels. */
export function nearestTicks(table: FrameTable, width: number): number {
  const mean = (table.endPts - wholeClip(table).start) / frameCount(table)
  return Math.min(mean * NEAREST_FRAMES, shortestFrameTicks(table) * Math.max(1, width / FRAME_FROM_PX))
}

/** Zooms by `factor` (above 1 is nearer) and keeps `anchor` where it is, as far as the clip's ends allow. */
export function zoomedWindow(
  table: FrameTable,
  window: TickWindow,
  factor: number,
  anchor: number,
  width: number,
): TickWindow {
  const length = window.end - window.start
  const next = Math.max(length / factor, Math.min(length, nearestTicks(table, width)))
  return fitted(table, anchor - ((anchor - window.start) * next) / length, next)
}

/** Moves the window by ticks, stopping at the clip's ends. */
export function pannedWindow(table: FrameTable, window: TickWindow, ticks: number): TickWindow {
  return fitted(table, window.start + ticks, window.end - window.start)
}

/** A window for `[start, end)` with a tenth of it on either side, no nearer than the nearest zoom. */
export function windowAround(table: FrameTable, start: number, end: number, width: number): TickWindow {
  const length = Math.max((end - start) * 1.2, nearestTicks(table, width))
  return fitted(table, (start + end - length) / 2, length)
}

/**
 * The window in which `frame` can be seen: the same one where it is in view, a page on or back for a frame beside it,
 * centred on it for a far one.
 */
export function windowShowing(table: FrameTable, window: TickWindow, frame: FrameIndex): TickWindow {
  const pts = ptsOf(table, frame)
  const length = window.end - window.start
  if (isInView(table, window, frame)) return window
  if (pts >= window.end && pts < window.end + length) return fitted(table, pts, length)
  if (pts < window.start && pts >= window.start - length) return fitted(table, endPtsOf(table, frame) - length, length)
  return fitted(table, pts - length / 2, length)
}

/** Whether the frame's start, where the playhead stands, is in the window. */
export function isInView(table: FrameTable, window: TickWindow, frame: FrameIndex): boolean {
  const pts = ptsOf(table, frame)
  return pts >= window.start && pts < window.end
}

function fitted(table: FrameTable, start: number, length: number): TickWindow {
  const whole = wholeClip(table)
  if (!(length > 0) || length >= whole.end - whole.start) return whole
  const from = Math.min(Math.max(start, whole.start), whole.end - length)
  return { start: from, end: from + length }
}

function shortestFrameTicks(table: FrameTable): number {
  const known = shortestFrames.get(table)
  if (known !== undefined) return known
  let shortest = Number.POSITIVE_INFINITY
  for (let frame = 0; frame < table.pts.length; frame += 1) {
    shortest = Math.min(shortest, (table.pts[frame + 1] ?? table.endPts) - (table.pts[frame] ?? 0))
  }
  shortestFrames.set(table, shortest)
  return shortest
}
