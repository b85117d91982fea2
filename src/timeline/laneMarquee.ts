import type { RecordId } from '../domain/records/ids'
import type { RangeBar } from './laneScene'
import type { LaneGeometry } from './laneGeometry'
import { ticksAtX } from './timeScale'
import { BAR_PX, BAR_TOP_PX, LANE_PX } from './timelineSizes'

/** A frame that is being drawn over the lanes; CSS pixels from their top left, from where it began to the pointer. */
export interface Marquee {
  readonly kind: 'marquee'
  readonly fromX: number
  readonly fromY: number
  readonly x: number
  readonly y: number
}

/**
 * What a marquee reaches, lane by lane: ranges and tracks that it touches, and marks whose frame's middle is in it, also
 * those that are drawn as one with another.
 * @param open bars of the open ranges as they are with the frame that is shown now
 */
export function idsInMarquee(
  { rows, tracks, scale }: LaneGeometry,
  open: readonly RangeBar[],
  marquee: Marquee,
): readonly RecordId[] {
  const [left, right] = [Math.min(marquee.fromX, marquee.x), Math.max(marquee.fromX, marquee.x)]
  const [top, bottom] = [Math.min(marquee.fromY, marquee.y), Math.max(marquee.fromY, marquee.y)]
  const [start, end] = [ticksAtX(scale, left), ticksAtX(scale, right)]
  const ids = new Set<RecordId>()
  for (const row of rows) {
    const barTop = row.y + BAR_TOP_PX
    if (barTop > bottom || barTop + BAR_PX < top) continue
    const bars = [...row.bars, ...open.filter(({ range }) => row.openRanges.includes(range))]
    for (const bar of bars) if (bar.x <= right && bar.x + bar.width >= left) ids.add(bar.range.id)
    for (const { ticks, ids: marked } of row.lane.marks) {
      if (ticks >= start && ticks <= end) for (const id of marked) ids.add(id)
    }
  }
  for (const { track, y } of tracks) {
    // The line runs through the middle of the lane.
    if (y + LANE_PX / 2 > bottom || y + LANE_PX / 2 < top) continue
    const isThere = track.presences.some((each) => each.start < end && each.end > start)
    if (isThere || track.ticks.some((ticks) => ticks >= start && ticks <= end)) ids.add(track.track.id)
  }
  return [...ids]
}
