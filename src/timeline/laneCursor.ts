import { workspaceStore } from '../stores/workspaceStore'
import type { LaneHit } from './laneHit'

/** The pointer's shape over the lanes: a range's end can be dragged, unless the project is open read only. */
export function laneCursor(hit: LaneHit): string {
  if (hit.kind === 'empty') return 'default'
  const canDrag = hit.kind === 'range' && hit.edge !== undefined && !workspaceStore.getState().isReadOnly
  return canDrag ? 'ew-resize' : 'pointer'
}
