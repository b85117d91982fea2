import { neighbourCut } from '../domain/cuts/shownCuts'
import type { FrameIndex } from '../domain/time/frameIndex'
import { confirmCut } from '../engine/commands/confirmCut'
import type { ClipInView } from '../engine/commands/clipInView'
import { rejectCut } from '../engine/commands/rejectCut'
import { removeCut } from '../engine/commands/removeCut'
import type { Workspace } from '../engine/workspace'
import { cutsOf } from '../stores/cutQueries'
import { notify } from '../stores/noticesStore'
import { codableFrame, noFrameReason, playbackStore, seek } from '../stores/playbackStore'
import { accepted } from '../stores/refusals'
import { scanStore } from '../stores/scanStore'
import { workspaceStore } from '../stores/workspaceStore'

/** What the keys and buttons for cuts do. */

/** Goes to the nearest cut before (-1) or after (1) the frame that was asked for last. */
export function goToCut(direction: 1 | -1): void {
  const { workspace } = workspaceStore.getState()
  const { view, target, shown, isPlaying } = playbackStore.getState()
  if (!workspace || !view) return
  const cut = neighbourCut(cutsOf(workspace, view.clip.id), isPlaying ? shown : target, direction)
  if (cut) seek(cut.frame)
  else if (scanStore.getState().state.kind === 'running') notify('info', 'scan.noneYet')
  else notify('info', direction === 1 ? 'scan.noneAfter' : 'scan.noneBefore')
}

/** Confirms the cut at the frame on screen, or marks one that no program found. */
export function confirmCutHere(): void {
  onFrame(({ workspace, view, frame }) => {
    if (frame === 0) notify('info', 'scan.firstFrame')
    else accepted(confirmCut(workspace, view, frame))
  })
}

/** Rejects the cut at the frame on screen; one that only this person has marked is removed. */
export function rejectCutHere(): void {
  onFrame(({ workspace, view, frame }) => {
    const cut = cutsOf(workspace, view.clip.id).find((each) => each.frame === frame)
    if (!cut) notify('info', 'scan.noneHere')
    else accepted(cut.isOnlyMine ? removeCut(workspace, view, frame) : rejectCut(workspace, view, frame))
  })
}

interface Here {
  readonly workspace: Workspace
  readonly view: ClipInView
  readonly frame: FrameIndex
}

function onFrame(run: (here: Here) => void): void {
  const { workspace } = workspaceStore.getState()
  const { view } = playbackStore.getState()
  const frame = codableFrame()
  if (!workspace || !view) return
  if (frame === undefined) notify('warning', noFrameReason())
  else run({ workspace, view, frame })
}
