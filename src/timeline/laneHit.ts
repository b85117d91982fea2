import type { KeyframeRecord } from '../domain/records/keyframe'
import type { LaneMark, LaneRange } from './lanes'
import type { LaneRow, RangeBar } from './laneScene'
import { ticksAtX, xOfTicks, type TimeScale } from './timeScale'
import { BAR_PX, BAR_TOP_PX, END_REACH_PX, KEYFRAME_REACH_PX, LANE_PX } from './timelineSizes'
import { firstTickFrom, type TrackLane } from './trackLane'

export type RangeEdge = 'start' | 'end'

/** What a pointer in the lanes is on. */
export type LaneHit =
  | { readonly kind: 'mark'; readonly mark: LaneMark }
  | { readonly kind: 'range'; readonly range: LaneRange; readonly edge: RangeEdge | undefined }
  | { readonly kind: 'keyframe'; readonly track: TrackLane; readonly keyframe: KeyframeRecord }
  /** On its line. */
  | { readonly kind: 'track'; readonly track: TrackLane }
  | { readonly kind: 'empty' }

const EMPTY: LaneHit = { kind: 'empty' }
const MARK_REACH_PX = 7

/**
 * @param x,y CSS pixels from the top left of the lanes
 * @param open bars of the open ranges as they are with the frame that is shown now
 */
export function laneHit(rows: readonly LaneRow[], x: number, y: number, open: readonly RangeBar[]): LaneHit {
  const row = rows.find((each) => y >= each.y && y < each.y + LANE_PX)
  if (!row) return EMPTY
  const mark = nearestMark(row, x)
  if (mark) return { kind: 'mark', mark }
  const top = row.y + BAR_TOP_PX
  if (y < top - 1 || y > top + BAR_PX + 1) return EMPTY
  const openHere = open.filter((bar) => row.openRanges.includes(bar.range))
  return rangeHit([...row.bars, ...openHere].toReversed(), x) ?? EMPTY
}

/** As `laneHit`, in the lanes of tracks. Of keyframes that are drawn as one the nearest is taken. */
export function trackHit(
  rows: readonly { readonly track: TrackLane; readonly y: number }[],
  scale: TimeScale,
  x: number,
  y: number,
): LaneHit {
  const track = rows.find((each) => y >= each.y && y < each.y + LANE_PX)?.track
  if (!track) return EMPTY
  const after = firstTickFrom(track.ticks, ticksAtX(scale, x))
  const distanceTo = (index: number) => Math.abs(xOfTicks(scale, track.ticks[index] ?? Number.POSITIVE_INFINITY) - x)
  const nearest = distanceTo(after - 1) <= distanceTo(after) ? after - 1 : after
  const keyframe = track.keyframes[nearest]
  if (keyframe && distanceTo(nearest) <= KEYFRAME_REACH_PX) return { kind: 'keyframe', track, keyframe }
  const ticks = ticksAtX(scale, x)
  const isThere = track.presences.some((each) => ticks >= each.start && ticks < each.end)
  return isThere ? { kind: 'track', track } : EMPTY
}

function nearestMark(row: LaneRow, x: number): LaneMark | undefined {
  let nearest: LaneMark | undefined
  let least = MARK_REACH_PX
  for (const glyph of row.glyphs) {
    const distance = Math.abs(glyph.x - x)
    if (distance > least) continue
    least = distance
    nearest = glyph.mark
  }
  return nearest
}

/** Inside a bar counts before beside one: where two ranges meet, each side of the meeting is the end on that side. */
function rangeHit(topmostFirst: readonly RangeBar[], x: number): LaneHit | undefined {
  for (const bar of topmostFirst) {
    if (x < bar.x || x > bar.x + bar.width) continue
    const inner = Math.min(END_REACH_PX, bar.width / 3)
    if (x <= bar.x + inner) return { kind: 'range', range: bar.range, edge: 'start' }
    if (x >= bar.x + bar.width - inner) return endHit(bar)
    return { kind: 'range', range: bar.range, edge: undefined }
  }
  for (const bar of topmostFirst) {
    if (x < bar.x && x >= bar.x - END_REACH_PX) return { kind: 'range', range: bar.range, edge: 'start' }
    if (x > bar.x + bar.width && x <= bar.x + bar.width + END_REACH_PX) return endHit(bar)
  }
  return undefined
}

/** The end of an open range is the playhead, which nobody drags here. */
function endHit(bar: RangeBar): LaneHit {
  return { kind: 'range', range: bar.range, edge: bar.range.endTicks === undefined ? undefined : 'end' }
}
