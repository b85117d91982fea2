import { playbackStore } from '../../stores/playbackStore'
import { workspaceStore } from '../../stores/workspaceStore'

type Screen = 'audit' | 'clock' | 'stills' | 'report' | 'packages' | 'result' | `review${string}`

/** Shows a screen of the open project by its address; a command stands outside the views that know the router. */
export function goToScreen(screen: Screen): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) location.hash = `#/project/${workspace.projectId}/${screen}`
}

/** Reviews the clip in view, else lets one be chosen. */
export function reviewHere(): void {
  const clipId = playbackStore.getState().view?.clip.id
  goToScreen(clipId === undefined ? 'review' : `review/${clipId}`)
}
