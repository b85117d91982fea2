import type { FrameIndex } from '../../domain/time/frameIndex'
import type { ClipInView } from '../../engine/commands/clipInView'
import type { Workspace } from '../../engine/workspace'
import { notify } from '../../stores/noticesStore'
import { codableFrame, isAwaiting, noFrameReason, playbackStore } from '../../stores/playbackStore'
import { workspaceStore } from '../../stores/workspaceStore'

const LONGEST_WAIT_MS = 1500

/** Where somebody codes: the frame on screen. */
export interface Coding {
  readonly workspace: Workspace
  readonly view: ClipInView
  readonly frame: FrameIndex
}

/**
 * Runs with the frame on screen. Where the picture that was asked for is still being decoded, it runs on that one once it
 * is painted, so that quick hands lose no press; where another is asked for in between, it says so and does nothing.
 */
export function onFrame(run: (here: Coding) => void): void {
  const { workspace } = workspaceStore.getState()
  const { view, target } = playbackStore.getState()
  if (!workspace || !view) return
  if (!isAwaiting(playbackStore.getState())) {
    const frame = codableFrame()
    if (frame === undefined) notify('warning', noFrameReason())
    else run({ workspace, view, frame })
    return
  }
  // Who has waited so long has forgotten the key, and looks at another picture.
  const end = performance.now() + LONGEST_WAIT_MS
  const stop = playbackStore.subscribe((state) => {
    if (state.view === view && state.target === target && isAwaiting(state)) return
    stop()
    if (performance.now() > end) {
      notify('warning', noFrameReason())
      return
    }
    if (state.view === view && state.shown === target && codableFrame() === target)
      run({ workspace, view, frame: target })
    else notify('warning', noFrameReason())
  })
}
