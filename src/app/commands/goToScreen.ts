import { workspaceStore } from '../../stores/workspaceStore'

/** Shows a screen of the open project by its address; a command stands outside the views that know the router. */
export function goToScreen(screen: 'audit' | 'clock' | 'stills' | 'packages'): void {
  const { workspace } = workspaceStore.getState()
  if (workspace) location.hash = `#/project/${workspace.projectId}/${screen}`
}
