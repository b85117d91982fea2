import type { KeyframeRecord } from '../domain/records/keyframe'
import type { TrackRecord } from '../domain/records/track'
import { boundaryPts, clampFrame, type FrameTable } from '../domain/time/frameTable'
import { presences } from '../domain/tracks/presence'
import type { TickWindow } from '../stores/viewportStore'
import { frameMiddle } from './frameMiddle'

/** One track on one clip. */
export interface TrackLane {
  readonly track: TrackRecord
  /** In order of their frames. */
  readonly keyframes: readonly KeyframeRecord[]
  /** The middle of each keyframe's frame. */
  readonly ticks: Float64Array
  /** When it is there, `[start, end)`; to the end of the clip where nobody has said when it leaves. */
  readonly presences: readonly TickWindow[]
  /** The end of the clip. */
  readonly endTicks: number
}

export function trackLane(track: TrackRecord, keyframes: readonly KeyframeRecord[], table: FrameTable): TrackLane {
  return {
    track,
    keyframes,
    ticks: Float64Array.from(keyframes, ({ frame }) => frameMiddle(table, clampFrame(table, frame))),
    presences: presences(keyframes).map(({ start, end }) => ({
      start: boundaryPts(table, start),
      end: end === undefined ? table.endPts : boundaryPts(table, end),
    })),
    endTicks: table.endPts,
  }
}

/** The index of the first of `ticks` (ascending) at or after `tick`. */
export function firstTickFrom(ticks: Float64Array, tick: number): number {
  let low = 0
  let high = ticks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ticks[middle] ?? 0) < tick) low = middle + 1
    else high = middle
  }
  return low
}
