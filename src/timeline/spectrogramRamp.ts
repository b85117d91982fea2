import { SPECTRUM_STEP_DB } from '../engine/ports/soundAnalysis'
import { mixedColour } from './mixedColour'
import type { TimelineColours } from './timelineColours'

/** What lies further below the loudest place of the clip looks like silence. */
const RANGE_DB = 72

/**
 * Red, green and blue for each of the 256 numbers of a spectrum: from the panel to the text colour. Both are neutral greys, so
 * that nothing beside the picture tints the eye, and sRGB's own curve makes the steps about equal to it.
 */
export function spectrogramRamp(loudestBand: number, colours: TimelineColours): Uint8Array {
  const ramp = new Uint8Array(256 * 3)
  const steps = RANGE_DB / SPECTRUM_STEP_DB
  for (let value = 0; value < 256; value += 1) {
    const share = Math.max(0, Math.min(1, (value - loudestBand + steps) / steps))
    const mixed = Number.parseInt(mixedColour(colours.t1, share, colours.panel).slice(1), 16)
    ramp.set([mixed >> 16, (mixed >> 8) & 255, mixed & 255], value * 3)
  }
  return ramp
}
