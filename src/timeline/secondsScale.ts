import { secondsOf, type Timebase } from '../domain/time/timebase'
import type { SecondsWindow } from '../engine/ports/soundAnalysis'
import type { TimeScale } from './timeScale'

/** The window in view on the clock of the sound, laid over `width` CSS pixels. */
export interface SecondsScale extends SecondsWindow {
  readonly width: number
  readonly secondsPerPixel: number
}

/**
 * Ticks of the frame table are the container's timestamps as `<video>` plays them, and so are the seconds of the sound: one
 * division leads from one to the other, and nothing is added.
 */
export function secondsScale(scale: TimeScale, timebase: Timebase): SecondsScale {
  const start = secondsOf(scale.start, timebase)
  const end = secondsOf(scale.end, timebase)
  return { start, end, width: scale.width, secondsPerPixel: (end - start) / scale.width }
}
