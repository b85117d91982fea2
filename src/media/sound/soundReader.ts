import {
  PEAK_VALUES,
  SPECTRUM_BANDS,
  type ClipSound,
  type PeakRows,
  type SecondsWindow,
  type SpectrumRows,
} from '../../engine/ports/soundAnalysis'
import {
  COLUMN_TILE_ROWS,
  HEAD_BYTES,
  PEAK_TILE_ROWS,
  soundDirectory,
  type SoundDirectory,
  type SoundLevel,
} from './soundFile'
import { samplesPerRow } from './soundShape'

/** @returns undefined where the bytes are none of ours or were cut off */
export async function openSoundFile(bytes: Blob): Promise<ClipSound | undefined> {
  const directory = await readDirectory(bytes)
  return directory && new SoundReader(bytes, directory)
}

async function readDirectory(bytes: Blob): Promise<SoundDirectory | undefined> {
  if (bytes.size < HEAD_BYTES) return undefined
  const [at = 0, length = 0] = new Float64Array(await bytes.slice(0, HEAD_BYTES).arrayBuffer())
  if (!(at >= HEAD_BYTES && length > 0 && at + length === bytes.size)) return undefined
  try {
    return soundDirectory.parse(JSON.parse(await bytes.slice(at).text()))
  } catch {
    return undefined
  }
}

/** Reads windows of an analysed sound, from the level whose rows suit the zoom: never more than a few rows a pixel. */
class SoundReader implements ClipSound {
  readonly loudest
  readonly loudestBand
  readonly topHz

  constructor(
    private readonly bytes: Blob,
    private readonly directory: SoundDirectory,
  ) {
    this.loudest = directory.loudest
    this.loudestBand = directory.loudestBand
    this.topHz = directory.sampleRate / 2
  }

  async peaks(window: SecondsWindow, secondsPerPixel: number): Promise<PeakRows> {
    const { peaks, samplesPerPeak } = this.directory
    const part = this.part(peaks, samplesPerPeak, window, secondsPerPixel)
    const rowBytes = PEAK_VALUES * Int16Array.BYTES_PER_ELEMENT
    return { ...part.place, values: new Int16Array(await this.rows(part, PEAK_TILE_ROWS, rowBytes)) }
  }

  async spectrum(window: SecondsWindow, secondsPerPixel: number): Promise<SpectrumRows> {
    const { columns, samplesPerColumn } = this.directory
    const part = this.part(columns, samplesPerColumn, window, secondsPerPixel)
    return { ...part.place, values: new Uint8Array(await this.rows(part, COLUMN_TILE_ROWS, SPECTRUM_BANDS)) }
  }

  private part(levels: readonly SoundLevel[], base: number, window: SecondsWindow, secondsPerPixel: number) {
    const { sampleRate, startSeconds } = this.directory
    const secondsOf = (index: number) => samplesPerRow(base, index) / sampleRate
    let index = 0
    while (index + 1 < levels.length && secondsOf(index + 1) <= secondsPerPixel) index += 1
    const level = levels[index] ?? { rows: 0, tiles: [] }
    const secondsPerRow = secondsOf(index)
    const within = (row: number) => Math.min(level.rows, Math.max(0, row))
    const from = within(Math.floor((window.start - startSeconds) / secondsPerRow))
    const to = Math.max(from, within(Math.ceil((window.end - startSeconds) / secondsPerRow)))
    return { level, from, to, place: { startSeconds: startSeconds + from * secondsPerRow, secondsPerRow } }
  }

  /** The bytes of rows `[from, to)`, tile by tile. */
  private async rows(
    { level, from, to }: { readonly level: SoundLevel; readonly from: number; readonly to: number },
    tileRows: number,
    rowBytes: number,
  ): Promise<ArrayBuffer> {
    const parts: Blob[] = []
    for (let row = from; row < to;) {
      const tile = Math.floor(row / tileRows)
      const end = Math.min(to, (tile + 1) * tileRows)
      const begin = (level.tiles[tile] ?? 0) - tile * tileRows * rowBytes
      parts.push(this.bytes.slice(begin + row * rowBytes, begin + end * rowBytes))
      row = end
    }
    return new Blob(parts).arrayBuffer()
  }
}
