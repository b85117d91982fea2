import { PEAK_VALUES, type PeakRows } from '../engine/ports/soundAnalysis'
import type { SecondsScale } from './secondsScale'

/** What one pixel column of the waveform shows; numbers as in `PeakRows`. */
export interface WaveformColumn {
  readonly x: number
  readonly min: number
  readonly max: number
  readonly rms: number
}

/** One column per CSS pixel that has sound: every row that reaches into it counts. */
export function waveformColumns(rows: PeakRows, scale: SecondsScale): WaveformColumn[] {
  const { values, startSeconds, secondsPerRow } = rows
  const count = values.length / PEAK_VALUES
  const columns: WaveformColumn[] = []
  for (let x = 0; x < scale.width; x += 1) {
    const from = (scale.start + x * scale.secondsPerPixel - startSeconds) / secondsPerRow
    const first = Math.max(0, Math.floor(from))
    const last = Math.min(
      count,
      Math.max(Math.floor(from) + 1, Math.ceil(from + scale.secondsPerPixel / secondsPerRow)),
    )
    if (first >= last) continue
    let [min, max, squares] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
    for (let row = first; row < last; row += 1) {
      min = Math.min(min, values[row * PEAK_VALUES] ?? 0)
      max = Math.max(max, values[row * PEAK_VALUES + 1] ?? 0)
      squares += (values[row * PEAK_VALUES + 2] ?? 0) ** 2
    }
    columns.push({ x, min, max, rms: Math.sqrt(squares / (last - first)) })
  }
  return columns
}
