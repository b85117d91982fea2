import type { SoundLevel } from './soundFile'

/** Rows of one level; a tile goes to the file as soon as it is full, so that no more than one is held. */
export class TileWriter<Values extends Int16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>> {
  private readonly tiles: number[] = []
  private rows = 0

  /**
   * @param values one tile
   * @param append writes bytes at the end of the file and tells where that was
   */
  constructor(
    readonly values: Values,
    private readonly rowValues: number,
    private readonly append: (bytes: Uint8Array<ArrayBuffer>) => number,
  ) {}

  /** Writes the next row's numbers. */
  add(row: ArrayLike<number>): void {
    const tileRows = this.values.length / this.rowValues
    const at = (this.rows % tileRows) * this.rowValues
    for (let index = 0; index < this.rowValues; index += 1) this.values[at + index] = row[index] ?? 0
    this.rows += 1
    if (this.rows % tileRows === 0) this.flush(tileRows)
  }

  end(): SoundLevel {
    const left = this.rows % (this.values.length / this.rowValues)
    if (left > 0) this.flush(left)
    return { rows: this.rows, tiles: this.tiles }
  }

  private flush(rows: number): void {
    const bytes = rows * this.rowValues * this.values.BYTES_PER_ELEMENT
    this.tiles.push(this.append(new Uint8Array(this.values.buffer, 0, bytes)))
  }
}
