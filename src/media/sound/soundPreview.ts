import { PEAK_VALUES, SPECTRUM_BANDS, type SoundSoFar } from '../../engine/ports/soundAnalysis'
import { LEVELS, samplesPerRow, type SoundShape } from './soundShape'

/** Rows that are enough for a whole clip across a wide screen. */
const MOST_ROWS = 4096

/** Collects the rows of one coarse level between two reports; the page puts the reports together. */
export class SoundPreview {
  readonly peakLevel: number
  readonly columnLevel: number
  private peaks: number[] = []
  private columns: number[] = []
  private peakRows = 0
  private columnRows = 0

  /** @param samples how many the clip is expected to have */
  constructor(
    private readonly shape: SoundShape,
    samples: number,
  ) {
    this.peakLevel = levelOf(shape.samplesPerPeak, samples)
    this.columnLevel = levelOf(shape.samplesPerColumn, samples)
  }

  peak(level: number, row: ArrayLike<number>): void {
    if (level === this.peakLevel) this.peaks.push(...Array.from(row))
  }

  column(level: number, row: ArrayLike<number>): void {
    if (level === this.columnLevel) this.columns.push(...Array.from(row))
  }

  /** The rows since the last call. */
  take(): Pick<SoundSoFar, 'peaks' | 'spectrum'> {
    const { shape } = this
    const place = (base: number, level: number, rows: number) => {
      const secondsPerRow = samplesPerRow(base, level) / shape.sampleRate
      return { startSeconds: shape.startSeconds + rows * secondsPerRow, secondsPerRow }
    }
    const taken = {
      peaks: { ...place(shape.samplesPerPeak, this.peakLevel, this.peakRows), values: new Int16Array(this.peaks) },
      spectrum: {
        ...place(shape.samplesPerColumn, this.columnLevel, this.columnRows),
        values: new Uint8Array(this.columns),
      },
    }
    this.peakRows += this.peaks.length / PEAK_VALUES
    this.columnRows += this.columns.length / SPECTRUM_BANDS
    this.peaks = []
    this.columns = []
    return taken
  }
}

function levelOf(base: number, samples: number): number {
  let level = 0
  while (level + 1 < LEVELS && samples / samplesPerRow(base, level) > MOST_ROWS) level += 1
  return level
}
