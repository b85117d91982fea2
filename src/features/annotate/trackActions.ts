import type { RecordId, TrackId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { clampFrame } from '../../domain/time/frameTable'
import { boxToTrack, trackToBoxes } from '../../engine/commands/boxToTrack'
import type { ClipInView } from '../../engine/commands/clipInView'
import { joinTracks, mergeObjects } from '../../engine/commands/mergeObjects'
import { moveKeyframe } from '../../engine/commands/moveKeyframe'
import { propagate } from '../../engine/commands/propagate'
import { toggleOccluded, toggleOutside } from '../../engine/commands/setPresence'
import { splitTrack } from '../../engine/commands/splitTrack'
import { toggleInterpolation } from '../../engine/commands/toggleInterpolation'
import { toggleKeyframe } from '../../engine/commands/toggleKeyframe'
import type { Workspace } from '../../engine/workspace'
import { notify } from '../../stores/noticesStore'
import { areFree, tellLocked, withoutLocked } from '../../stores/objectViewStore'
import { playbackStore, seek } from '../../stores/playbackStore'
import { accepted, type CommandRefusal } from '../../stores/refusals'
import { select, selectionStore } from '../../stores/selectionStore'
import { workspaceStore } from '../../stores/workspaceStore'
import { onFrame } from './onFrame'
import { isRangeSelected, joinSelectedRanges, splitRangeHere } from './rangeActions'

/** What the keys and buttons do to tracks; each ends in at most one edit. */

type TrackCommand = (
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
) => Result<unknown, CommandRefusal>

/** Runs with the selected track and the frame on screen. */
export function onTrack(run: TrackCommand): void {
  onFrame(({ workspace, view, frame }) => {
    const track = workspace.index.get('track', selectionStore.getState().ids.at(-1))
    if (!track) notify('info', 'tracks.selectTrackFirst')
    else if (areFree([track.id])) accepted(run(workspace, view, track.id, frame))
  })
}

export function toggleKeyframeHere(): void {
  onTrack(toggleKeyframe)
}

/** Moves the keyframe on this frame by a number of frames and goes along. */
export function moveKeyframeHere(frames: number): void {
  onTrack((workspace, view, id, frame) => {
    const keyframe = workspace.index.keyframeAt(id, frame)
    if (!keyframe) return fail({ code: 'noKeyframeHere' })
    const target = clampFrame(view.table, frame + frames)
    const made = moveKeyframe(workspace, view, keyframe.id, target)
    if (made.ok) seek(target)
    return made
  })
}

export function toggleOutsideHere(): void {
  onTrack(toggleOutside)
}

export function toggleOccludedHere(): void {
  onTrack(toggleOccluded)
}

export function toggleInterpolationHere(): void {
  onTrack((workspace, _view, id, frame) => toggleInterpolation(workspace, id, frame))
}

/** Splits the selected track or range; the second part is looked at next. */
export function splitTrackHere(): void {
  if (isRangeSelected()) {
    splitRangeHere()
    return
  }
  onTrack((workspace, view, id, frame) => {
    const made = splitTrack(workspace, view, id, frame)
    if (made.ok) select(made.value.id)
    return made
  })
}

/** Makes the selected objects one track, or the selected ranges one range, where no gap is between them. */
export function mergeSelected(): void {
  if (isRangeSelected()) joinSelectedRanges(false)
  else uniteSelected(mergeObjects)
}

/** As `mergeSelected`, and closes the gaps. */
export function joinSelected(): void {
  if (isRangeSelected()) joinSelectedRanges(true)
  else uniteSelected(joinTracks)
}

function uniteSelected(unite: typeof mergeObjects): void {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const { ids } = selectionStore.getState()
  if (!workspace || !view) return
  if (ids.length < 2) {
    notify('info', 'tracks.selectSeveralFirst')
    return
  }
  // Part of what was meant to be one would be something else.
  if (!areFree(ids)) return
  const track = accepted(unite(workspace, view, ids))
  if (track) select(track.id)
}

export function boxesToTracks(): void {
  replaceSelected((workspace, ids) => accepted(boxToTrack(workspace, ids)))
}

export function tracksToBoxes(): void {
  replaceSelected((workspace, ids) => accepted(trackToBoxes(workspace, ids)))
}

function replaceSelected(
  replace: (workspace: Workspace, ids: readonly RecordId[]) => readonly { id: RecordId }[] | undefined,
): void {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return
  const made = replace(workspace, freeSelected())
  if (made) select(...made.map(({ id }) => id))
}

/** What is selected and not locked; the rest is told. */
function freeSelected(): readonly RecordId[] {
  const { free, locked } = withoutLocked(selectionStore.getState().ids)
  tellLocked(locked)
  return free
}

/** Says that what is selected stays where it is for the next frames. */
export function propagateSelected(frames: number): void {
  onFrame(({ workspace, view, frame }) => {
    const edit = accepted(propagate(workspace, view, freeSelected(), frame, frames))
    if (edit) notify('info', 'tracks.propagated', { count: frames })
  })
}

/** Goes to the selected track's next or previous keyframe. */
export function goToKeyframe(direction: 1 | -1): boolean {
  const { workspace } = workspaceStore.getState()
  const { target, shown, isPlaying } = playbackStore.getState()
  const track = workspace?.index.get('track', selectionStore.getState().ids.at(-1))
  if (!workspace || !track) return false
  const here = isPlaying ? shown : target
  const frames = workspace.index.keyframesOf(track.id).map(({ frame }) => frame)
  const next = direction === 1 ? frames.find((each) => each > here) : frames.findLast((each) => each < here)
  if (next === undefined) notify('info', direction === 1 ? 'tracks.noKeyframeAfter' : 'tracks.noKeyframeBefore')
  else seek(next)
  return true
}
