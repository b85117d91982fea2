import type { BackupPreview } from '../../engine/ports/backups'
import { restoreStore, showRestore } from '../../stores/restoreStore'
import type { BackupActions } from '../../stores/session'
import { takeViews } from '../keepObjectViews'
import type { OpenProjects } from '../openProjects'
import { BackupWorker } from './backupWorker'

export interface RestoreParts {
  readonly show: (projectId: string) => void
  /** Opens a project, and finds out which of its clips have their bytes. */
  readonly reopen: (projectId: string, takeOver: boolean) => Promise<unknown>
}

type RestoreActions = Pick<BackupActions, 'checkBackup' | 'restore' | 'cancelRestore' | 'closeRestore'>

/** Restoring: check, show, write, compare. One backup at a time. */
export function createRestore(projects: OpenProjects, { show, reopen }: RestoreParts): RestoreActions {
  let worker: BackupWorker | undefined

  function close(): void {
    void worker?.end()
    worker = undefined
    showRestore({ kind: 'none' })
  }

  /** Whole projects are written past their workspace, which is closed for it; bytes of clips come beside it. */
  function write(own: BackupWorker, preview: BackupPreview, annotatorId: string) {
    const run = () => own.restore(annotatorId, (progress) => showRestore({ kind: 'restoring', preview, progress }))
    const isProject = preview.relation.kind === 'new' || preview.relation.kind === 'newer'
    return isProject ? projects.replacing(preview.projectId, run) : run()
  }

  return {
    async checkBackup(file) {
      const { name: fileName } = file
      close()
      const own = (worker = new BackupWorker())
      showRestore({ kind: 'checking', fileName, progress: undefined })
      const result = await own.check(file, (progress) => showRestore({ kind: 'checking', fileName, progress }))
      if (worker !== own) return
      if (result.ok) showRestore({ kind: 'ready', preview: result.value })
      else if (result.problem.code === 'cancelled') close()
      else showRestore({ kind: 'refused', fileName, problem: result.problem })
    },
    async restore(annotatorId) {
      const { step } = restoreStore.getState()
      const own = worker
      if (step.kind !== 'ready' || !own) return
      const { preview } = step
      const { projectId, fileName } = preview
      const open = projects.current?.projectId === projectId ? projects.current : undefined
      showRestore({ kind: 'restoring', preview, progress: undefined })
      const result = await write(own, preview, annotatorId)
      if (result?.ok && preview.relation.kind === 'new') takeViews(projectId, preview.views)
      // Again the one writer, where this tab was it before.
      if (open) await reopen(projectId, !open.isReadOnly)
      if (!result) showRestore({ kind: 'ready', preview })
      else if (result.ok) showRestore({ kind: 'restored', preview, comparison: result.value })
      else if (result.problem.code === 'cancelled') close()
      else showRestore({ kind: 'refused', fileName, problem: result.problem })
    },
    cancelRestore: () => worker?.cancel(),
    closeRestore(projectId) {
      close()
      if (projectId !== undefined) show(projectId)
    },
  }
}
