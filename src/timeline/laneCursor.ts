import { canDrag } from './laneDraft'
import type { LaneHit } from './laneHit'

/** The pointer's shape over the lanes: what can be dragged shows it, unless it is locked or the project is open read only. */
export function laneCursor(hit: LaneHit, shiftKey: boolean): string {
  if (shiftKey && (hit.kind === 'empty' || hit.kind === 'track')) return 'crosshair'
  if (hit.kind === 'empty') return 'default'
  if (!canDrag(hit)) return 'pointer'
  return hit.kind === 'range' && hit.edge === undefined ? 'grab' : 'ew-resize'
}
