import type { RecordId } from '../domain/records/ids'
import type { Lane, LaneMark, LaneRange } from './lanes'
import { xNearView, xOfTicks, type TimeScale } from './timeScale'
import { LANE_PX } from './timelineSizes'

/** A closed range where it is drawn; `x` and `width` are CSS pixels of the time area, `width` at least 3; cut just out of view. */
export interface RangeBar {
  readonly range: LaneRange
  readonly x: number
  readonly width: number
}

export interface MarkGlyph {
  readonly mark: LaneMark
  readonly x: number
}

/** One lane in view. `y` is its top from the top of the lanes; bars are in the order in which they are painted. */
export interface LaneRow<Shown extends Lane = Lane> {
  readonly lane: Shown
  readonly y: number
  readonly bars: readonly RangeBar[]
  /** Drawn by whoever knows the playhead. */
  readonly openRanges: readonly LaneRange[]
  readonly glyphs: readonly MarkGlyph[]
}

const LEAST_BAR_PX = 3
const GLYPH_REACH_PX = 8
const LEAST_GLYPH_STEP_PX = 3

/** What of the lanes is in view: `scrollTop` and `height` in CSS pixels. Nothing outside is laid out. */
export function laneScene<Shown extends Lane>(
  lanes: readonly Shown[],
  scale: TimeScale,
  scrollTop: number,
  height: number,
  selected: ReadonlySet<RecordId>,
): readonly LaneRow<Shown>[] {
  const first = Math.max(0, Math.floor(scrollTop / LANE_PX))
  const last = Math.ceil((scrollTop + height) / LANE_PX)
  return lanes.slice(first, last).map((lane, index) => ({
    lane,
    y: (first + index) * LANE_PX - scrollTop,
    bars: rangeBars(lane, scale, selected),
    openRanges: lane.ranges.filter((range) => range.endTicks === undefined),
    glyphs: markGlyphs(lane, scale, selected),
  }))
}

/** Longer ones first, so that a range inside another stays in reach; selected ones last. */
function rangeBars(lane: Lane, scale: TimeScale, selected: ReadonlySet<RecordId>): RangeBar[] {
  const bars: RangeBar[] = []
  for (const range of lane.ranges) {
    if (range.endTicks === undefined || range.endTicks <= scale.start || range.startTicks >= scale.end) continue
    const x = xNearView(scale, range.startTicks)
    bars.push({ range, x, width: Math.max(LEAST_BAR_PX, xNearView(scale, range.endTicks) - x) })
  }
  const isSelected = (bar: RangeBar) => Number(selected.has(bar.range.id))
  return bars.toSorted((a, b) => isSelected(a) - isSelected(b) || ticksLong(b.range) - ticksLong(a.range))
}

function ticksLong(range: LaneRange): number {
  return (range.endTicks ?? range.startTicks) - range.startTicks
}

/** Marks closer than 3 pixels to the one before are left to a nearer zoom, except selected ones. */
function markGlyphs(lane: Lane, scale: TimeScale, selected: ReadonlySet<RecordId>): MarkGlyph[] {
  const glyphs: MarkGlyph[] = []
  const previous = { box: Number.NEGATIVE_INFINITY, frame: Number.NEGATIVE_INFINITY }
  for (let index = firstMarkFrom(lane, scale); index < lane.marks.length; index += 1) {
    const mark = lane.marks[index]
    if (!mark) break
    const x = xOfTicks(scale, mark.ticks)
    if (x > scale.width + GLYPH_REACH_PX) break
    if (x - previous[mark.kind] < LEAST_GLYPH_STEP_PX && !mark.ids.some((id) => selected.has(id))) continue
    previous[mark.kind] = x
    glyphs.push({ mark, x })
  }
  return glyphs
}

function firstMarkFrom(lane: Lane, scale: TimeScale): number {
  let low = 0
  let high = lane.marks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (xOfTicks(scale, lane.marks[middle]?.ticks ?? 0) < -GLYPH_REACH_PX) low = middle + 1
    else high = middle
  }
  return low
}
