import type { Workspace } from './workspace'

/** Resolves when nothing waits to be written any more, whether all is saved or writing has failed. */
export function saved(workspace: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = workspace.subscribe(check)
    function check() {
      if (workspace.saveState.kind === 'saving') return
      unsubscribe()
      resolve()
    }
    check()
  })
}
