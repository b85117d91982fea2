import type { PanelRow } from './panelRows'
import { HEAD_PX, LANE_PX } from './timelineSizes'

/** Rows one below the other. */
export interface RowLayout {
  readonly rows: readonly PanelRow[]
  /** The top of each row in CSS pixels from the first one's, and last the bottom of all. */
  readonly tops: Float64Array
}

export function rowHeight(row: PanelRow): number {
  return row.kind === 'head' ? HEAD_PX : LANE_PX
}

export function layoutRows(rows: readonly PanelRow[]): RowLayout {
  const tops = new Float64Array(rows.length + 1)
  for (const [index, row] of rows.entries()) tops[index + 1] = (tops[index] ?? 0) + rowHeight(row)
  return { rows, tops }
}

/** Of all rows together, in CSS pixels. */
export function layoutHeight({ tops }: RowLayout): number {
  return tops.at(-1) ?? 0
}

/** The indexes `[first, end)` of the rows that reach into `[top, bottom)`, in CSS pixels from the top of the first. */
export function rowsBetween({ rows, tops }: RowLayout, top: number, bottom: number): { first: number; end: number } {
  // A row reaches in where its bottom, the top of the next one, is below the upper edge.
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tops[middle + 1] ?? 0) <= top) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < rows.length && (tops[end] ?? 0) < bottom) end += 1
  return { first: low, end }
}
