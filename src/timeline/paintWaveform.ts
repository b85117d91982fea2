import type { PeakRows } from '../engine/ports/soundAnalysis'
import type { SecondsScale } from './secondsScale'
import type { SoundLane } from './soundLanes'
import type { TimelineColours } from './timelineColours'
import { waveformColumns } from './waveformColumns'

const FULL_SCALE = 32_767
/** Noise of a nearly silent clip is not drawn as if it were loud. */
const MOST_GAIN = 32
const MARGIN_PX = 2

/** Peaks, and over them the root mean square, with the clip's loudest sample at the lane's edge. */
export function paintWaveform(
  context: CanvasRenderingContext2D,
  lane: SoundLane,
  rows: PeakRows,
  scale: SecondsScale,
  loudest: number,
  colours: TimelineColours,
): void {
  const half = lane.height / 2
  const middle = lane.top + half
  const pxPerUnit = ((half - MARGIN_PX) * Math.min(MOST_GAIN, 1 / Math.max(loudest, 1e-9))) / FULL_SCALE
  const columns = waveformColumns(rows, scale)
  context.fillStyle = colours.t3
  for (const { x, min, max } of columns) {
    // Silence keeps a line: it is sound that was read, and not a place without any.
    const top = Math.min(middle - max * pxPerUnit, middle - 0.5)
    context.fillRect(x, top, 1, Math.max(1, middle - min * pxPerUnit - top))
  }
  context.fillStyle = colours.t1
  for (const { x, min, max, rms } of columns) {
    const up = Math.min(rms, Math.max(0, max)) * pxPerUnit
    const down = Math.min(rms, Math.max(0, -min)) * pxPerUnit
    context.fillRect(x, middle - up, 1, up + down)
  }
}
