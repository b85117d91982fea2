import type { Edit } from '../../domain/edits/edit'
import type { TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { clampFrame, frameCount } from '../../domain/time/frameTable'
import { shapeAt } from '../../domain/tracks/trackShape'
import { changeRange } from '../../engine/commands/changeRange'
import { copyObjects, type CopiedObject } from '../../engine/commands/copyObjects'
import { openRange, toggleRange } from '../../engine/commands/toggleRange'
import { tagFrame } from '../../engine/commands/tagFrame'
import type { Workspace } from '../../engine/workspace'
import { followStore } from '../../stores/followStore'
import { notify } from '../../stores/noticesStore'
import { areFree, objectViewStore } from '../../stores/objectViewStore'
import { playbackStore, seek } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { select, selectionStore, selectMany } from '../../stores/selectionStore'
import { chooseTag, takeTool, toolStore } from '../../stores/toolStore'
import { workspaceStore } from '../../stores/workspaceStore'
import { deleteFree } from './objects/objectActions'
import { onFrame } from './onFrame'
import { isTrackSelected, rangeSubject } from './rangeSubject'

/** What the keys, the palette and the buttons of the annotate screen do; each ends in at most one edit. */

/** What a tag's key does: begins or ends its range, tags the frame, or takes the box tool with it. */
export function actOnTag(tag: Tag): void {
  chooseTag(tag.id)
  switch (tag.kind) {
    case 'range':
      toggleTagRange(tag.id)
      return
    case 'frame':
      tagThisFrame(tag.id)
      return
    case 'box':
    case 'track':
      takeTool('box')
      return
    default:
      tag.kind satisfies never
  }
}

export function toggleTagRange(tagId: TagId): void {
  onFrame(({ workspace, view, frame }) => {
    const subject = rangeSubject(workspace, selectionStore.getState().ids, view.clip.id)
    const ending = openRange(workspace, view.clip.id, tagId, subject)
    if (ending && !areFree([ending.id])) return
    const made = accepted(toggleRange(workspace, view, frame, tagId, subject))
    // The range that was ended is looked at next; one that has just begun would only hide the box tool's selection. Who codes
    // a person keeps that person.
    if (made?.hasEnded && !isTrackSelected(workspace)) select(made.range.id)
  })
}

export function tagThisFrame(tagId: TagId): void {
  onFrame(({ workspace, view, frame }) => void accepted(tagFrame(workspace, view, frame, tagId)))
}

export function deleteSelected(): void {
  deleteFree(selectionStore.getState().ids)
}

export function undo(): void {
  const edit = workspaceStore.getState().workspace?.undo()
  if (edit) follow(accepted(edit), 'history.undone')
}

export function redo(): void {
  const edit = workspaceStore.getState().workspace?.redo()
  if (edit) follow(accepted(edit), 'history.redone')
}

/** Shows what an undo or a redo did: goes to its frame, or says it where it has none on this clip. */
function follow(edit: Edit | undefined, key: 'history.undone' | 'history.redone'): void {
  keepExisting()
  if (!edit) return
  const { view } = playbackStore.getState()
  const places = edit.changes.flatMap(({ before, after }) => after ?? before ?? [])
  const here = places.find((record) => 'clipId' in record && record.clipId === view?.clip.id)
  if (places.length === 1 && (here?.type === 'annotation' || here?.type === 'cut')) seek(here.frame)
  else if (places.length === 1 && here?.type === 'segment') seek(here.end === undefined ? here.start : here.end - 1)
  else notify('info', key, { purpose: edit.purpose })
}

/** Selected records that an undo took away are selected no more. */
function keepExisting(): void {
  const { workspace } = workspaceStore.getState()
  const { ids } = selectionStore.getState()
  const existing = ids.filter((id) => workspace?.index.records.has(id))
  if (existing.length !== ids.length) selectMany(existing)
}

/** Copies what is selected to the next frame and goes there. */
export function copyToNextFrame(): void {
  onFrame(({ workspace, view, frame }) => {
    if (frame + 1 >= frameCount(view.table)) {
      notify('info', 'refusals.lastFrame')
      return
    }
    const next = clampFrame(view.table, frame + 1)
    const copies = accepted(copyObjects(workspace, view, objectsAt(workspace, frame), next))
    if (!copies) return
    select(...copies)
    seek(next)
  })
}

let copied: readonly CopiedObject[] = []

export function copySelected(): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) copied = objectsAt(workspace, playbackStore.getState().shown)
}

/** Puts copies of what was copied on this frame. */
export function pasteHere(): void {
  if (copied.length === 0) return
  onFrame(({ workspace, view, frame }) => {
    const copies = accepted(copyObjects(workspace, view, copied, frame))
    if (copies) select(...copies)
  })
}

/** What is selected and has a box: a single box wherever it is, a track as it is at `frame`. */
function objectsAt({ index }: Workspace, frame: FrameIndex): CopiedObject[] {
  return selectionStore.getState().ids.flatMap((id): CopiedObject[] => {
    const box = index.get('annotation', id)
    if (box?.box) return [{ record: box, box: box.box }]
    const track = index.get('track', id)
    const shape = track && shapeAt(index.keyframesOf(id), frame)
    return track && shape ? [{ record: track, box: shape.box }] : []
  })
}

/** Moves the start or the end of the selected range to this frame, which stays in it. */
export function moveRangeEnd(end: 'start' | 'end'): void {
  const range = unlockedRange()
  if (!range) return
  onFrame(({ workspace, view, frame }) => {
    // A range of one frame at its other end is not what was asked for.
    if (end === 'start' ? range.end !== undefined && frame >= range.end : frame < range.start) {
      notify('info', end === 'start' ? 'annotate.startBehindEnd' : 'annotate.endBeforeStart')
      return
    }
    accepted(changeRange(workspace, view, range.id, end === 'start' ? { start: frame } : { end: frame + 1 }))
  })
}

/** Moves the start or the end of the selected range by a number of frames. */
export function nudgeRangeEnd(end: 'start' | 'end', frames: number): void {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const range = unlockedRange()
  if (!workspace || !view || !range) return
  if (end === 'start') accepted(changeRange(workspace, view, range.id, { start: range.start + frames }))
  else if (range.end !== undefined) accepted(changeRange(workspace, view, range.id, { end: range.end + frames }))
}

/** Goes to the first or the last frame of the selected range. */
export function goToRangeEnd(end: 'start' | 'end'): void {
  const range = selectedRange()
  if (!range) notify('info', 'commands.needs.range')
  else if (end === 'start') seek(range.start)
  else if (range.end === undefined) notify('info', 'commands.rangeIsOpen')
  else seek(range.end - 1)
}

/** The selected range, unless it is locked, which is told then. */
function unlockedRange() {
  const range = selectedRange()
  return range && areFree([range.id]) ? range : undefined
}

function selectedRange() {
  const { workspace } = workspaceStore.getState()
  return workspace?.index.get('segment', selectionStore.getState().ids.at(-1))
}

/** Goes to the nearest frame in that direction that carries work. */
export function goToAnnotated(direction: 1 | -1): void {
  const { workspace } = workspaceStore.getState()
  const { view, target: wanted, shown, isPlaying } = playbackStore.getState()
  if (!workspace || !view) return
  const target = isPlaying ? shown : wanted
  const frames = workspace.index.annotatedFrames(view.clip.id)
  const next = direction === 1 ? frames.find((each) => each > target) : frames.findLast((each) => each < target)
  if (next === undefined) notify('info', direction === 1 ? 'annotate.noneAfter' : 'annotate.noneBefore')
  else seek(next)
}

/** Selects the next or previous object of this frame. */
export function selectNeighbour(direction: 1 | -1): void {
  const { workspace } = workspaceStore.getState()
  const { view, shown } = playbackStore.getState()
  if (!workspace || !view) return
  const { index } = workspace
  const tracks = index.tracksOf(view.clip.id).filter(({ id }) => shapeAt(index.keyframesOf(id), shown))
  const { hidden } = objectViewStore.getState()
  const records = [...index.annotationsAt(view.clip.id, shown), ...tracks]
  const ids = records.map((record) => record.id).filter((id) => !hidden.has(id))
  if (ids.length === 0) return
  const at = ids.findIndex((id) => id === selectionStore.getState().ids.at(-1))
  const next = ids[(at + direction + ids.length) % ids.length] ?? ids[0]
  if (next !== undefined) select(next)
}

/** Leaves the tool, or the selection where no tool is held; a running follow is stopped before either. */
export function cancel(): void {
  const { state } = followStore.getState()
  if (state.kind === 'running') {
    state.stop()
    return
  }
  if (toolStore.getState().tool === 'select') select()
  else takeTool('select')
}
