import type { FrameIndex } from '../domain/time/frameIndex'
import { boundaryPts, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { LaneRow, RangeBar } from './laneScene'
import { openExtent } from './lanes'
import { xNearView, type TimeScale } from './timeScale'

/** Where the open ranges in view are drawn while `shown` is on screen: from their start to the playhead. */
export function openBars(
  rows: readonly LaneRow[],
  table: FrameTable,
  scale: TimeScale,
  shown: FrameIndex,
): readonly RangeBar[] {
  return rows.flatMap((row) =>
    row.openRanges.flatMap((range) => {
      const extent = openExtent(range.start, shown)
      const x = xNearView(scale, ptsOf(table, extent.start))
      const end = xNearView(scale, boundaryPts(table, extent.end))
      return end <= -24 || x >= scale.width + 24 ? [] : [{ range, x, width: Math.max(3, end - x) }]
    }),
  )
}
