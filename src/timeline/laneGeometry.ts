import type { FrameTable } from '../domain/time/frameTable'
import { playbackStore } from '../stores/playbackStore'
import { laneHit, trackHit, type LaneHit } from './laneHit'
import type { LaneScene } from './laneScene'
import { openBars } from './openBars'
import type { TimeScale } from './timeScale'

/** The lanes as they are laid out now: what the painter draws and the pointer meets are the same. */
export interface LaneGeometry extends LaneScene {
  readonly scale: TimeScale
}

interface AtPoint {
  readonly clientX: number
  readonly clientY: number
  readonly currentTarget: Element
}

/** What a pointer over the lanes' element is on. */
export function hitAt(event: AtPoint, table: FrameTable, geometry: LaneGeometry): LaneHit {
  const { x, y } = placeIn(event)
  const open = openBars(geometry.rows, table, geometry.scale, playbackStore.getState().shown)
  const hit = laneHit(geometry.rows, x, y, open)
  return hit.kind === 'empty' ? trackHit(geometry.tracks, geometry.scale, x, y) : hit
}

/** CSS pixels from the top left of the element that the pointer is handled by. */
export function placeIn({ clientX, clientY, currentTarget }: AtPoint): { readonly x: number; readonly y: number } {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}
