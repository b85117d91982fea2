import { LEVEL_STEP, LEVELS } from './soundShape'

/** Takes a finished row; rows of a level come in order of time. Samples from -1 to 1, or beyond where a decoder clips late. */
export type PeakSink = (level: number, min: number, max: number, rms: number) => void

interface Open {
  min: number
  max: number
  squares: number
  /** Samples of all channels. */
  values: number
  /** Sample times at level 0, rows of the level below elsewhere. */
  parts: number
}

/**
 * Least, greatest and root mean square of a stream of samples at every level at once. It holds one open row a level, and
 * channels count together: sound that is only in one of them is as high as it is there.
 */
export class PeakPyramid {
  private readonly open: Open[] = Array.from({ length: LEVELS }, empty)
  /** The greatest absolute sample so far. */
  loudest = 0

  constructor(
    private readonly samplesPerPeak: number,
    private readonly sink: PeakSink,
  ) {}

  /** @param channels of one length */
  push(channels: readonly Float32Array[]): void {
    const length = channels[0]?.length ?? 0
    const [base = empty()] = this.open
    for (let at = 0; at < length;) {
      const end = Math.min(length, at + this.samplesPerPeak - base.parts)
      for (const channel of channels) take(base, channel, at, end)
      base.values += channels.length * (end - at)
      base.parts += end - at
      at = end
      if (base.parts === this.samplesPerPeak) this.close(0)
    }
  }

  /** Closes the rows that are not full. */
  end(): void {
    for (let level = 0; level < LEVELS; level += 1) if ((this.open[level]?.parts ?? 0) > 0) this.close(level)
  }

  private close(level: number): void {
    const row = this.open[level]
    if (!row) return
    this.sink(level, row.min, row.max, Math.sqrt(row.squares / row.values))
    this.loudest = Math.max(this.loudest, row.max, -row.min)
    const above = this.open[level + 1]
    if (above) {
      above.min = Math.min(above.min, row.min)
      above.max = Math.max(above.max, row.max)
      above.squares += row.squares
      above.values += row.values
      above.parts += 1
    }
    Object.assign(row, empty())
    if (above?.parts === LEVEL_STEP) this.close(level + 1)
  }
}

/** Hundreds of millions of samples pass here: plain numbers in a plain loop. */
function take(row: Open, channel: Float32Array, from: number, to: number): void {
  let { min, max, squares } = row
  for (let at = from; at < to; at += 1) {
    const value = channel[at] ?? 0
    if (value < min) min = value
    if (value > max) max = value
    squares += value * value
  }
  row.min = min
  row.max = max
  row.squares = squares
}

function empty(): Open {
  return { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, squares: 0, values: 0, parts: 0 }
}
