import { changeRange } from '../engine/commands/changeRange'
import type { ClipInView } from '../engine/commands/clipInView'
import { moveKeyframe } from '../engine/commands/moveKeyframe'
import type { Workspace } from '../engine/workspace'
import { playbackStore, seek } from '../stores/playbackStore'
import { accepted } from '../stores/refusals'
import { select, selectionStore } from '../stores/selectionStore'
import { workspaceStore } from '../stores/workspaceStore'
import type { KeyframeDraft } from './keyframeDrag'
import type { LaneDraft } from './laneDraft'
import type { LaneGeometry } from './laneGeometry'
import { idsInMarquee, type Marquee } from './laneMarquee'
import { openBars } from './openBars'
import { draftChange, type RangeDraft } from './rangeDrag'

/**
 * Does what a drag has shown: one edit, or none where it was let go where it had been; a marquee selects.
 * @param adds whether a marquee adds to what is selected
 */
export function commitDraft(view: ClipInView, geometry: LaneGeometry, draft: LaneDraft, adds: boolean): void {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return
  switch (draft.kind) {
    case 'range':
      commitRange(workspace, view, draft)
      return
    case 'keyframe':
      commitKeyframe(workspace, view, draft)
      return
    case 'marquee':
      selectInside(view, geometry, draft, adds)
      return
    default:
      draft satisfies never
  }
}

function commitRange(workspace: Workspace, view: ClipInView, draft: RangeDraft): void {
  const change = draftChange(draft)
  if (change && accepted(changeRange(workspace, view, draft.range.id, change))) select(draft.range.id)
}

/** The frame it is on now is looked at next. */
function commitKeyframe(workspace: Workspace, view: ClipInView, { track, keyframe, frame }: KeyframeDraft): void {
  if (!accepted(moveKeyframe(workspace, view, keyframe.id, frame))) return
  select(track.track.id)
  seek(frame)
}

function selectInside({ table }: ClipInView, geometry: LaneGeometry, marquee: Marquee, adds: boolean): void {
  const open = openBars(geometry.rows, table, geometry.scale, playbackStore.getState().shown)
  const inside = idsInMarquee(geometry, open, marquee)
  select(...(adds ? new Set([...selectionStore.getState().ids, ...inside]) : inside))
}
