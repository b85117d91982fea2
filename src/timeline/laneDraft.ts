import type { RecordId } from '../domain/records/ids'
import type { FrameTable } from '../domain/time/frameTable'
import { isLocked } from '../stores/objectViewStore'
import { playbackStore } from '../stores/playbackStore'
import { workspaceStore } from '../stores/workspaceStore'
import { keyframeDraft, type KeyframeDraft } from './keyframeDrag'
import type { LaneGeometry } from './laneGeometry'
import type { LaneHit } from './laneHit'
import type { Marquee } from './laneMarquee'
import { draftUnder, type RangeDraft } from './rangeDrag'

/** What a drag over the lanes would do, not yet written anywhere. */
export type LaneDraft = RangeDraft | KeyframeDraft | Marquee

/** Where a pointer went down, in CSS pixels from the top left of the lanes. */
export interface LanePress {
  readonly x: number
  readonly y: number
  readonly hit: LaneHit
  readonly shiftKey: boolean
}

/** Whether a drag that begins here changes a record: nobody's who reads only, and none that is locked. */
export function canDrag(hit: LaneHit): boolean {
  if (workspaceStore.getState().isReadOnly) return false
  if (hit.kind === 'keyframe') return !isLocked(hit.track.track.id)
  if (hit.kind !== 'range' || isLocked(hit.range.id)) return false
  // The end of an open range is the playhead; as a whole it has no length to keep.
  return hit.edge !== undefined || hit.range.end !== undefined
}

/** The draft for a pointer that went down there and is at `x`, `y` now; undefined where a drag does nothing. */
export function draftOf(
  table: FrameTable,
  geometry: LaneGeometry,
  { hit, x: fromX, y: fromY, shiftKey }: LanePress,
  x: number,
  y: number,
): LaneDraft | undefined {
  if (shiftKey && (hit.kind === 'empty' || hit.kind === 'track')) return { kind: 'marquee', fromX, fromY, x, y }
  if (!canDrag(hit)) return undefined
  if (hit.kind === 'keyframe') return keyframeDraft(table, geometry.scale, hit, x - fromX)
  if (hit.kind !== 'range') return undefined
  return draftUnder(table, geometry, { range: hit.range, edge: hit.edge, fromX, x }, playbackStore.getState().shown)
}

/** The record whose place is drawn by the draft instead. */
export function draftedId(draft: LaneDraft | undefined): RecordId | undefined {
  if (draft?.kind === 'range') return draft.range.id
  return draft?.kind === 'keyframe' ? draft.keyframe.id : undefined
}
