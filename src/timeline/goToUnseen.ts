import { nextUnseen } from '../domain/coverage/examined'
import { mergeSpans } from '../domain/coverage/spans'
import { handedOver } from '../engine/commands/handedOver'
import { examinedNow } from '../stores/coverageQueries'
import { notify } from '../stores/noticesStore'
import { playbackStore, seek } from '../stores/playbackStore'
import { workspaceStore } from '../stores/workspaceStore'

/** Goes to the next frame that the person at the screen has not looked at, from the start again where none comes after. */
export function goToUnseen(): void {
  const { workspace } = workspaceStore.getState()
  const { view, target, shown, isPlaying } = playbackStore.getState()
  if (!workspace || !view) return
  const here = isPlaying ? shown : target
  // The frame on screen is looked at, noted or not.
  const seen = mergeSpans(examinedNow(workspace, view.clip.id), [{ start: here, end: here + 1, speed: 0 }])
  const leftOut = handedOver(workspace, view.clip.id, workspace.authorId)
  const frame = nextUnseen(view.table, seen, here, leftOut)
  if (frame === undefined) notify('info', 'coverage.allSeen')
  else seek(frame)
}
