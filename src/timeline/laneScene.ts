import type { RecordId, TagId } from '../domain/records/ids'
import { laneDensity } from './laneDensity'
import { firstMarkAt } from './laneMarks'
import type { Lane, LaneMark, LaneRange } from './lanes'
import type { LaneHead } from './panelRows'
import { rowsBetween, type RowLayout } from './rowLayout'
import type { StyledLane } from './styledLane'
import { xNearView, xOfTicks, type TimeScale } from './timeScale'
import { LEAST_STEP_PX } from './timelineSizes'
import { trackScene, type TrackRow } from './trackScene'

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

/** One head in view. */
export interface HeadRow {
  readonly head: LaneHead
  readonly y: number
  /** How much there is in each column of 2 CSS pixels, where the lanes themselves are folded away. */
  readonly density: Float64Array | undefined
}

/** What of the rows is in view. */
export interface LaneScene {
  readonly rows: readonly LaneRow<StyledLane>[]
  readonly tracks: readonly TrackRow[]
  readonly heads: readonly HeadRow[]
}

/** What is selected: the records, and on which frames the lane of a tag has selected marks. */
export interface SelectedInLanes {
  readonly ids: ReadonlySet<RecordId>
  readonly frames: ReadonlyMap<TagId, ReadonlySet<number>>
}

const LEAST_BAR_PX = 3
const GLYPH_REACH_PX = 8

/** What of the rows is in view: `scrollTop` and `height` in CSS pixels. Nothing outside is laid out. */
export function laneScene(
  layout: RowLayout,
  scale: TimeScale,
  scrollTop: number,
  height: number,
  selected: SelectedInLanes,
): LaneScene {
  const { first, end } = rowsBetween(layout, scrollTop, scrollTop + height)
  const scene = { rows: [] as LaneRow<StyledLane>[], tracks: [] as TrackRow[], heads: [] as HeadRow[] }
  for (let index = first; index < end; index += 1) {
    const row = layout.rows[index]
    const y = (layout.tops[index] ?? 0) - scrollTop
    if (row?.kind === 'lane') scene.rows.push(laneRow(row.lane, y, scale, selected))
    else if (row?.kind === 'track') scene.tracks.push({ track: row.track, y, ...trackScene(row.track, scale) })
    else if (row) {
      const { head } = row
      scene.heads.push({ head, y, density: head.isFolded ? laneDensity(head.lanes, head.tracks, scale) : undefined })
    }
  }
  return scene
}

/** @param y its top from the top of the lanes */
export function laneRow<Shown extends Lane>(
  lane: Shown,
  y: number,
  scale: TimeScale,
  selected: SelectedInLanes,
): LaneRow<Shown> {
  return {
    lane,
    y,
    bars: rangeBars(lane, scale, selected.ids),
    openRanges: lane.open,
    glyphs: markGlyphs(lane, scale, selected),
  }
}

const latestEnds = new WeakMap<readonly LaneRange[], Float64Array>()

/** Longer ones first, so that a range inside another stays in reach; selected ones last. */
function rangeBars({ ranges }: Lane, scale: TimeScale, selected: ReadonlySet<RecordId>): RangeBar[] {
  const bars: RangeBar[] = []
  for (let index = firstRangeIn(ranges, scale); index < ranges.length; index += 1) {
    const range = ranges[index]
    if (!range || range.startTicks >= scale.end) break
    if (range.endTicks === undefined || range.endTicks <= scale.start) continue
    const x = xNearView(scale, range.startTicks)
    bars.push({ range, x, width: Math.max(LEAST_BAR_PX, xNearView(scale, range.endTicks) - x) })
  }
  const isSelected = (bar: RangeBar) => Number(selected.has(bar.range.id))
  return bars.toSorted((a, b) => isSelected(a) - isSelected(b) || ticksLong(b.range) - ticksLong(a.range))
}

/** The first range that may reach into view: none before it, in order of their start, ends after the window's start. */
function firstRangeIn(ranges: readonly LaneRange[], scale: TimeScale): number {
  let ends = latestEnds.get(ranges)
  if (!ends) {
    ends = new Float64Array(ranges.length)
    let latest = Number.NEGATIVE_INFINITY
    for (const [index, range] of ranges.entries()) ends[index] = latest = Math.max(latest, range.endTicks ?? latest)
    latestEnds.set(ranges, ends)
  }
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) <= scale.start) low = middle + 1
    else high = middle
  }
  return low
}

function ticksLong(range: LaneRange): number {
  return (range.endTicks ?? range.startTicks) - range.startTicks
}

/** Marks closer than 3 pixels to the one before are left to a nearer zoom, except selected ones. */
function markGlyphs({ tagId, marks }: Lane, scale: TimeScale, selected: SelectedInLanes): MarkGlyph[] {
  const glyphs: MarkGlyph[] = []
  const previous = { box: Number.NEGATIVE_INFINITY, frame: Number.NEGATIVE_INFINITY }
  for (let index = firstMarkIn(marks, scale); index < marks.length; index += 1) {
    const mark = marks[index]
    if (!mark) break
    const x = xOfTicks(scale, mark.ticks)
    if (x > scale.width + GLYPH_REACH_PX) break
    if (x - previous[mark.kind] < LEAST_STEP_PX) continue
    previous[mark.kind] = x
    glyphs.push({ mark, x })
  }
  const drawn = new Set(glyphs.map(({ mark }) => mark))
  const left = [...(selected.frames.get(tagId) ?? [])].flatMap((frame) => {
    const at = firstMarkAt(marks, frame)
    return [marks[at], marks[at + 1]].flatMap((mark) => {
      if (mark?.frame !== frame || drawn.has(mark) || !mark.ids.some((id) => selected.ids.has(id))) return []
      const x = xOfTicks(scale, mark.ticks)
      return x < -GLYPH_REACH_PX || x > scale.width + GLYPH_REACH_PX ? [] : [{ mark, x }]
    })
  })
  return left.length === 0 ? glyphs : [...glyphs, ...left].toSorted((a, b) => a.x - b.x)
}

function firstMarkIn(marks: readonly LaneMark[], scale: TimeScale): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (xOfTicks(scale, marks[middle]?.ticks ?? 0) < -GLYPH_REACH_PX) low = middle + 1
    else high = middle
  }
  return low
}
