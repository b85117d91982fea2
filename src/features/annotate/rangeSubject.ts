import type { ClipId, RecordId, TagId, TrackId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { selectionStore } from '../../stores/selectionStore'

const NOBODY: readonly TrackId[] = []

/** The tracks among `ids`. */
export function tracksAmong(workspace: Workspace, ids: readonly RecordId[], clipId: ClipId): readonly TrackId[] {
  const tracks = ids.flatMap((id) => {
    const track = workspace.index.get('track', id)
    return track?.clipId === clipId ? [track.id] : []
  })
  return tracks.length === 0 ? NOBODY : tracks
}

/** Whom a tag's range key is about: the selected tracks; where an open range of the tag is selected, whom that is about. */
export function rangeSubject(workspace: Workspace, clipId: ClipId, tagId: TagId): readonly TrackId[] {
  const { ids } = selectionStore.getState()
  const selected = workspace.index.get('segment', ids.at(-1))
  const isItsRange = selected?.end === undefined && selected?.tagIds[0] === tagId && selected.clipId === clipId
  return isItsRange ? (selected.trackIds ?? NOBODY) : tracksAmong(workspace, ids, clipId)
}

export function isTrackSelected(workspace: Workspace): boolean {
  return selectionStore.getState().ids.some((id) => workspace.index.get('track', id) !== undefined)
}
