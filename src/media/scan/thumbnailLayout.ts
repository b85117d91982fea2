/** Pixels of a picture's longer side. */
const LONGER_SIDE = 96
/** Compression works in blocks of 16: a row that begins on one does not bleed into the next. */
const BLOCK = 16
/** For a clip of any length: the sheet then has at most 12 MB in memory. */
const MOST = 600
const COLUMNS = 24

/** Which frames get a thumbnail and where it stands in the sheet. Lengths in pixels. */
export interface ThumbnailLayout {
  /** Every so many frames, from frame 0 on. */
  readonly every: number
  readonly columns: number
  readonly width: number
  readonly height: number
  readonly rowHeight: number
  readonly sheetWidth: number
  readonly sheetHeight: number
}

/** @param size display size of the pictures in pixels */
export function thumbnailLayout(
  frameCount: number,
  size: { readonly width: number; readonly height: number },
): ThumbnailLayout {
  const scale = LONGER_SIDE / Math.max(size.width, size.height)
  const width = Math.max(BLOCK, Math.round((size.width * scale) / BLOCK) * BLOCK)
  const height = Math.max(1, Math.round(size.height * scale))
  const rowHeight = Math.ceil(height / BLOCK) * BLOCK
  const every = Math.max(1, Math.ceil(frameCount / MOST))
  const count = Math.ceil(frameCount / every)
  return {
    every,
    columns: COLUMNS,
    width,
    height,
    rowHeight,
    sheetWidth: width * Math.min(COLUMNS, count),
    sheetHeight: rowHeight * Math.ceil(count / COLUMNS),
  }
}
