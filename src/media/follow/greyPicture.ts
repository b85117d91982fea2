/** Luma of a picture, 0..255, row by row. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly levels: Uint8Array | Float32Array
}

/**
 * The level between pixels, bilinear; beyond the edge that of the edge.
 * @param x pixels, 0 in the middle of the leftmost one
 */
export function levelAt({ width, height, levels }: GreyPicture, x: number, y: number): number {
  const left = Math.min(Math.max(x, 0), width - 1)
  const top = Math.min(Math.max(y, 0), height - 1)
  const column = Math.min(Math.floor(left), Math.max(0, width - 2))
  const row = Math.min(Math.floor(top), Math.max(0, height - 2))
  const right = left - column
  const down = top - row
  const at = row * width + column
  const next = column + 1 < width ? 1 : 0
  const below = row + 1 < height ? width : 0
  const upper = (levels[at] ?? 0) * (1 - right) + (levels[at + next] ?? 0) * right
  const lower = (levels[at + below] ?? 0) * (1 - right) + (levels[at + below + next] ?? 0) * right
  return upper * (1 - down) + lower * down
}
