import type { FrameTable } from '../domain/time/frameTable'
import { playbackStore } from '../stores/playbackStore'
import { laneHit, type LaneHit } from './laneHit'
import type { LaneRow } from './laneScene'
import { openBars } from './openBars'
import type { StyledLane } from './styledLane'
import type { TimeScale } from './timeScale'

/** The lanes as they are laid out now: what the painter draws and the pointer meets are the same. */
export interface LaneGeometry {
  readonly scale: TimeScale
  readonly rows: readonly LaneRow<StyledLane>[]
}

interface AtPoint {
  readonly clientX: number
  readonly clientY: number
  readonly currentTarget: Element
}

/** What a pointer over the lanes' element is on. */
export function hitAt(event: AtPoint, table: FrameTable, geometry: LaneGeometry): LaneHit {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  const open = openBars(geometry.rows, table, geometry.scale, playbackStore.getState().shown)
  return laneHit(geometry.rows, event.clientX - left, event.clientY - top, open)
}
