import type { Box } from '../domain/geometry/box'
import type { RecordId, TagId } from '../domain/records/ids'
import type { FrameIndex } from '../domain/time/frameIndex'
import { changeBox } from '../engine/commands/changeBox'
import { changeTrackBox } from '../engine/commands/changeTrackBox'
import type { ClipInView } from '../engine/commands/clipInView'
import { drawBox } from '../engine/commands/drawBox'
import { drawTrack } from '../engine/commands/drawTrack'
import { moveObjects } from '../engine/commands/moveObjects'
import type { Workspace } from '../engine/workspace'
import { notify } from '../stores/noticesStore'
import { codableFrame, noFrameReason, playbackStore } from '../stores/playbackStore'
import { accepted } from '../stores/refusals'
import { select } from '../stores/selectionStore'
import { takeTool, toolStore } from '../stores/toolStore'
import { workspaceStore } from '../stores/workspaceStore'

interface Place {
  readonly workspace: Workspace
  readonly view: ClipInView
  readonly frame: FrameIndex
}

/** Where boxes can be written now: on the frame on screen. Undefined, with a notice, where there is none. */
function writablePlace(): Place | undefined {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const frame = codableFrame()
  if (workspace && view && frame !== undefined) return { workspace, view, frame }
  notify('warning', noFrameReason())
  return undefined
}

/** Whether something can be written now; says why where it cannot. */
export function mayWrite(): boolean {
  if (workspaceStore.getState().isReadOnly) {
    notify('warning', 'refusals.readOnly')
    return false
  }
  return writablePlace() !== undefined
}

/** Gives a single box another place, or a track on this frame. */
export function writeBox(id: RecordId, box: Box, purpose: 'moveBox' | 'resizeBox'): void {
  const place = writablePlace()
  if (!place) return
  const { workspace, view, frame } = place
  const track = workspace.index.get('track', id)
  if (track) accepted(changeTrackBox(workspace, view, track.id, frame, box))
  else accepted(changeBox(workspace, id, box, purpose))
}

/** Moves several by one distance in display pixels, in one edit. */
export function writeMove(ids: readonly RecordId[], distance: { readonly dx: number; readonly dy: number }): void {
  const place = writablePlace()
  if (place) accepted(moveObjects(place.workspace, place.view, place.frame, ids, distance))
}

/**
 * Adds what the chosen tag is for, a track that begins here or a box on this frame alone, selects it, and puts the tool away.
 * @returns whether there is a new box
 */
export function addBox(box: Box): boolean {
  const { tagId } = toolStore.getState()
  const place = writablePlace()
  if (!place) return false
  if (tagId === undefined) {
    notify('info', 'annotate.chooseTagFirst')
    return false
  }
  const id = made(place, tagId, box)
  if (id === undefined) return false
  select(id)
  takeTool('select')
  return true
}

function made({ workspace, view, frame }: Place, tagId: TagId, box: Box): RecordId | undefined {
  const codebooks = workspace.index.all('codebook')
  const tag = codebooks.flatMap(({ tags }) => tags).find((each) => each.id === tagId)
  if (tag?.kind === 'track') return accepted(drawTrack(workspace, view, frame, tagId, box))?.id
  return accepted(drawBox(workspace, view, frame, tagId, box))?.id
}
