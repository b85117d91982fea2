import type { DerivedFile } from '../../engine/ports/derivedStore'
import { PEAK_VALUES, SPECTRUM_BANDS } from '../../engine/ports/soundAnalysis'
import { COLUMN_TILE_ROWS, HEAD_BYTES, PEAK_TILE_ROWS, type SoundDirectory } from './soundFile'
import { LEVELS } from './soundShape'
import { TileWriter } from './tileWriter'

/** Writes both pyramids into one derived file while they grow. Holds one tile a level: some 350 kB, however long the clip. */
export class SoundWriter {
  private position = HEAD_BYTES
  private readonly peaks: TileWriter<Int16Array<ArrayBuffer>>[]
  private readonly columns: TileWriter<Uint8Array<ArrayBuffer>>[]

  constructor(private readonly file: DerivedFile) {
    const append = (bytes: Uint8Array<ArrayBuffer>) => this.append(bytes)
    this.peaks = Array.from(
      { length: LEVELS },
      () => new TileWriter(new Int16Array(PEAK_TILE_ROWS * PEAK_VALUES), PEAK_VALUES, append),
    )
    this.columns = Array.from(
      { length: LEVELS },
      () => new TileWriter(new Uint8Array(COLUMN_TILE_ROWS * SPECTRUM_BANDS), SPECTRUM_BANDS, append),
    )
  }

  /** @throws DOMException `QuotaExceededError` where the disk is full; so do the others */
  peak(level: number, row: ArrayLike<number>): void {
    this.peaks[level]?.add(row)
  }

  column(level: number, row: ArrayLike<number>): void {
    this.columns[level]?.add(row)
  }

  /** Writes what is left, the directory, and last the head that leads to it. */
  end(facts: Omit<SoundDirectory, 'peaks' | 'columns'>): void {
    const peaks = this.peaks.map((tiles) => tiles.end())
    const columns = this.columns.map((tiles) => tiles.end())
    const directory: SoundDirectory = { ...facts, peaks, columns }
    const text = new TextEncoder().encode(JSON.stringify(directory))
    const head = new Float64Array([this.append(new Uint8Array(text)), text.length])
    this.file.write(new Uint8Array(head.buffer), 0)
  }

  private append(bytes: Uint8Array<ArrayBuffer>): number {
    const at = this.position
    this.file.write(bytes, at)
    this.position += bytes.length
    return at
  }
}
