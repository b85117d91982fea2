import type { Edit } from '../../domain/edits/edit'
import type { RecordId, TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { clampFrame, frameCount } from '../../domain/time/frameTable'
import type { ClipInView } from '../../engine/commands/clipInView'
import { changeRange } from '../../engine/commands/changeRange'
import { copyBoxes } from '../../engine/commands/copyBoxes'
import { deleteRecords } from '../../engine/commands/deleteRecords'
import { openRange, toggleRange } from '../../engine/commands/toggleRange'
import { tagFrame } from '../../engine/commands/tagFrame'
import type { Workspace } from '../../engine/workspace'
import { notify } from '../../stores/noticesStore'
import { codableFrame, isAwaiting, playbackStore, seek } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { select, selectionStore } from '../../stores/selectionStore'
import { chooseTag, takeTool, toolStore } from '../../stores/toolStore'
import { workspaceStore } from '../../stores/workspaceStore'

const LONGEST_WAIT_MS = 1500

/** What the keys, the palette and the buttons of the annotate screen do; each ends in at most one edit. */

interface Coding {
  readonly workspace: Workspace
  readonly view: ClipInView
  readonly frame: FrameIndex
}

/**
 * Runs with the frame on screen. Where the picture that was asked for is still being decoded, it runs on that one once it
 * is painted, so that quick hands lose no press; where another is asked for in between, it says so and does nothing.
 */
function onFrame(run: (here: Coding) => void): void {
  const { workspace } = workspaceStore.getState()
  const { view, target } = playbackStore.getState()
  if (!workspace || !view) return
  if (!isAwaiting(playbackStore.getState())) {
    const frame = codableFrame()
    if (frame === undefined) notify('warning', 'refusals.noFrame')
    else run({ workspace, view, frame })
    return
  }
  // Who has waited so long has forgotten the key, and looks at another picture.
  const end = performance.now() + LONGEST_WAIT_MS
  const stop = playbackStore.subscribe((state) => {
    if (state.view === view && state.target === target && isAwaiting(state)) return
    stop()
    if (performance.now() > end) {
      notify('warning', 'refusals.noFrame')
      return
    }
    if (state.view === view && state.shown === target && codableFrame() === target)
      run({ workspace, view, frame: target })
    else notify('warning', 'refusals.noFrame')
  })
}

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
    const open = openRange(workspace, view.clip.id, tagId)
    const edit = accepted(toggleRange(workspace, view, frame, tagId))
    const changed = edit?.changes[0]?.after
    // The range that was ended is looked at next; one that has just begun would only hide the box tool's selection.
    if (open && changed) select(changed.id)
  })
}

export function tagThisFrame(tagId: TagId): void {
  onFrame(({ workspace, view, frame }) => void accepted(tagFrame(workspace, view, frame, tagId)))
}

export function deleteSelected(): void {
  const { workspace } = workspaceStore.getState()
  const { ids } = selectionStore.getState()
  if (!workspace || ids.length === 0) return
  if (accepted(deleteRecords(workspace, ids))) select()
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
  if (existing.length !== ids.length) select(...existing)
}

/** Copies the selected boxes to the next frame and goes there. */
export function copyToNextFrame(): void {
  onFrame(({ workspace, view, frame }) => {
    if (frame + 1 >= frameCount(view.table)) {
      notify('info', 'refusals.lastFrame')
      return
    }
    const next = clampFrame(view.table, frame + 1)
    const copies = accepted(copyBoxes(workspace, view, selectionStore.getState().ids, next))
    if (!copies) return
    select(...copies.map((copy) => copy.id))
    seek(next)
  })
}

let copied: readonly RecordId[] = []

export function copySelected(): void {
  copied = selectionStore.getState().ids
}

/** Puts copies of the copied boxes on this frame. */
export function pasteHere(): void {
  if (copied.length === 0) return
  onFrame(({ workspace, view, frame }) => {
    const copies = accepted(copyBoxes(workspace, view, copied, frame))
    if (copies) select(...copies.map((copy) => copy.id))
  })
}

/** Moves the start or the end of the selected range to this frame, which stays in it. */
export function moveRangeEnd(end: 'start' | 'end'): void {
  const range = selectedRange()
  if (!range) return
  onFrame(({ workspace, view, frame }) => {
    accepted(changeRange(workspace, view, range.id, end === 'start' ? { start: frame } : { end: frame + 1 }))
  })
}

/** Moves the start or the end of the selected range by a number of frames. */
export function nudgeRangeEnd(end: 'start' | 'end', frames: number): void {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const range = selectedRange()
  if (!workspace || !view || !range) return
  if (end === 'start') accepted(changeRange(workspace, view, range.id, { start: range.start + frames }))
  else if (range.end !== undefined) accepted(changeRange(workspace, view, range.id, { end: range.end + frames }))
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

/** Selects the next or previous box of this frame. */
export function selectNeighbour(direction: 1 | -1): void {
  const { workspace } = workspaceStore.getState()
  const { view, shown } = playbackStore.getState()
  if (!workspace || !view) return
  const ids = workspace.index.annotationsAt(view.clip.id, shown).map((record) => record.id)
  if (ids.length === 0) return
  const at = ids.findIndex((id) => id === selectionStore.getState().ids.at(-1))
  const next = ids[(at + direction + ids.length) % ids.length] ?? ids[0]
  if (next !== undefined) select(next)
}

/** Leaves the tool, or the selection where no tool is held. */
export function cancel(): void {
  if (toolStore.getState().tool === 'select') select()
  else takeTool('select')
}
