import type { ClipId, RecordId, TrackId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { selectionStore } from '../../stores/selectionStore'

const NOBODY: readonly TrackId[] = []

function tracksAmong(workspace: Workspace, ids: readonly RecordId[], clipId: ClipId): readonly TrackId[] {
  const tracks = ids.flatMap((id) => {
    const track = workspace.index.get('track', id)
    return track?.clipId === clipId ? [track.id] : []
  })
  return tracks.length === 0 ? NOBODY : tracks
}

/** Whom the next range is about: the selected tracks, else whom the range is about that was selected last. */
export function rangeSubject(workspace: Workspace, ids: readonly RecordId[], clipId: ClipId): readonly TrackId[] {
  const tracks = tracksAmong(workspace, ids, clipId)
  const range = workspace.index.get('segment', ids.at(-1))
  return tracks.length === 0 && range?.clipId === clipId ? (range.trackIds ?? NOBODY) : tracks
}

export function isTrackSelected(workspace: Workspace): boolean {
  return selectionStore.getState().ids.some((id) => workspace.index.get('track', id) !== undefined)
}
