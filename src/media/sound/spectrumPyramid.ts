import { SPECTRUM_BANDS } from '../../engine/ports/soundAnalysis'
import { LEVEL_STEP, LEVELS, type SoundShape } from './soundShape'
import { SpectrumColumn } from './spectrumColumn'

/** Takes a finished row: mean power of each band. The array is used again afterwards. */
export type SpectrumSink = (level: number, powers: Float64Array) => void

interface Open {
  readonly sums: Float64Array
  columns: number
  parts: number
}

/**
 * Mean spectra of a stream of samples at every level at once. Column k stands for its own samples
 * `[k, k + 1) * samplesPerColumn`; its window reaches half a column beyond them on both sides. Channels are averaged by power: an
 * average of samples would make silence of what is in opposite phase.
 */
export class SpectrumPyramid {
  private readonly open: Open[] = Array.from({ length: LEVELS }, () => ({
    sums: new Float64Array(SPECTRUM_BANDS),
    columns: 0,
    parts: 0,
  }))
  private readonly powers = new Float64Array(SPECTRUM_BANDS)
  private readonly column: SpectrumColumn
  private windows: Float32Array[] = []
  /** Samples in the windows; the half of a column before the first sample is silence. */
  private filled: number
  private samples = 0
  private columns = 0

  constructor(
    private readonly shape: Pick<SoundShape, 'sampleRate' | 'samplesPerColumn' | 'windowSamples'>,
    private readonly sink: SpectrumSink,
  ) {
    this.column = new SpectrumColumn(shape.sampleRate, shape.windowSamples)
    this.filled = (shape.windowSamples - shape.samplesPerColumn) / 2
  }

  /** @param channels of one length; as many as in the first call, others are left out */
  push(channels: readonly Float32Array[]): void {
    if (this.windows.length === 0) this.windows = channels.map(() => new Float32Array(this.shape.windowSamples))
    const length = channels[0]?.length ?? 0
    this.samples += length
    let taken = 0
    while (taken < length) {
      const part = Math.min(length - taken, this.shape.windowSamples - this.filled)
      for (const [index, window] of this.windows.entries()) {
        const channel = channels[index]
        if (channel) window.set(channel.subarray(taken, taken + part), this.filled)
        else window.fill(0, this.filled, this.filled + part)
      }
      this.filled += part
      taken += part
      if (this.filled === this.shape.windowSamples) this.takeColumn()
    }
  }

  /** Fills up with silence until every sample is in its column, and closes the rows that are not full. */
  end(): void {
    while (this.columns * this.shape.samplesPerColumn < this.samples) {
      for (const window of this.windows) window.fill(0, this.filled)
      this.takeColumn()
    }
    for (let level = 0; level < LEVELS; level += 1) if ((this.open[level]?.parts ?? 0) > 0) this.close(level)
  }

  private takeColumn(): void {
    const [base] = this.open
    if (!base) return
    for (const window of this.windows) {
      this.column.add(window, base.sums, 1 / this.windows.length)
      window.copyWithin(0, this.shape.samplesPerColumn)
    }
    this.filled = this.shape.windowSamples - this.shape.samplesPerColumn
    this.columns += 1
    base.columns = 1
    base.parts = 1
    this.close(0)
  }

  private close(level: number): void {
    const row = this.open[level]
    if (!row) return
    const { sums } = row
    for (let band = 0; band < SPECTRUM_BANDS; band += 1) this.powers[band] = (sums[band] ?? 0) / row.columns
    this.sink(level, this.powers)
    const above = this.open[level + 1]
    if (above) {
      for (let band = 0; band < SPECTRUM_BANDS; band += 1)
        above.sums[band] = (above.sums[band] ?? 0) + (sums[band] ?? 0)
      above.columns += row.columns
      above.parts += 1
    }
    sums.fill(0)
    row.columns = 0
    row.parts = 0
    if (above?.parts === LEVEL_STEP) this.close(level + 1)
  }
}
