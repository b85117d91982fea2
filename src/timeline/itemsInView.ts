import type { LaneRow } from './laneScene'
import type { LaneMark, LaneRange } from './lanes'
import type { StyledLane } from './styledLane'

/** One range or mark of a lane. */
export type LaneItem = { readonly lane: StyledLane } & (
  | { readonly range: LaneRange; readonly mark?: undefined }
  | { readonly range?: undefined; readonly mark: LaneMark }
)

const MOST_ITEMS = 200

/** Ranges and marks in view, lane by lane and in order of time; the first 200. */
export function itemsInView(rows: readonly LaneRow<StyledLane>[]): readonly LaneItem[] {
  const items: LaneItem[] = []
  for (const { lane, bars, openRanges, glyphs } of rows) {
    const ranges = [...bars.map((bar) => bar.range), ...openRanges].toSorted((a, b) => a.start - b.start)
    items.push(...ranges.map((range) => ({ lane, range })), ...glyphs.map(({ mark }) => ({ lane, mark })))
    if (items.length >= MOST_ITEMS) break
  }
  return items.slice(0, MOST_ITEMS)
}
