import type { TickWindow } from '../stores/viewportStore'

/** The ticks `[start, end)` laid over `width` CSS pixels, left to right in every language. */
export interface TimeScale extends TickWindow {
  readonly width: number
}

const BEYOND_PX = 24

/** CSS pixels from the left edge; below 0 or above `width` where `ticks` is out of view. */
export function xOfTicks(scale: TimeScale, ticks: number): number {
  return ((ticks - scale.start) / (scale.end - scale.start)) * scale.width
}

/** As `xOfTicks`, but no further than 24 pixels out of view: canvas loses whole pixels at far coordinates. */
export function xNearView(scale: TimeScale, ticks: number): number {
  return Math.min(scale.width + BEYOND_PX, Math.max(-BEYOND_PX, xOfTicks(scale, ticks)))
}

/** The tick (not an integer as a rule) under an x in CSS pixels. */
export function ticksAtX(scale: TimeScale, x: number): number {
  return scale.start + (x / scale.width) * (scale.end - scale.start)
}

/** CSS pixels of one tick. */
export function pxPerTick(scale: TimeScale): number {
  return scale.width / (scale.end - scale.start)
}
