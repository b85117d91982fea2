import { version } from '../../../package.json'
import type { BackupPlaces, LastBackup } from '../../engine/ports/backupPlaces'
import type { WrittenBackup } from '../../engine/ports/backups'
import { saved } from '../../engine/saved'
import { BACKUP_EXTENSION } from '../../formats/backup/backupEntries'
import { backupStore } from '../../stores/backupStore'
import { notify } from '../../stores/noticesStore'
import type { BackupActions } from '../../stores/session'
import { saveFile } from '../saveFile'
import { plainName } from '../exportFileName'
import { keptViews } from '../keepObjectViews'
import { onceAtATime } from '../onceAtATime'
import type { OpenProjects } from '../openProjects'
import { BackupKeeper } from './backupKeeper'
import { BackupWorker } from './backupWorker'
import { canChooseFile, chooseFile } from './pickers'
import { createRestore, type RestoreParts } from './createRestore'

/** How long a prepared backup stays in the browser once it was handed over: the browser reads it while it saves it. */
const DOWNLOAD_MS = 10 * 60_000

/** Backups of the open project and their restoring, with what a person does to them. */
export function createBackups(projects: OpenProjects, places: BackupPlaces, parts: RestoreParts): BackupActions {
  let worker: BackupWorker | undefined
  let prepared: { readonly fileName: string; readonly file: File; readonly last: LastBackup } | undefined
  const now = () => projects.ports.clock.now()

  function requestOf(projectId: string, hasClips: boolean) {
    return { projectId, hasClips, made: now(), program: version, views: keptViews(projectId) }
  }

  const keeper = new BackupKeeper(places, now, async (projectId, file) => {
    // What the hiding of the tab has just noted is to be in it.
    if (projects.current?.projectId === projectId) await saved(projects.current)
    const own = new BackupWorker()
    try {
      return (await own.write(requestOf(projectId, false), file, () => undefined)).result
    } finally {
      await own.end()
    }
  })

  async function remember(projectId: string, last: LastBackup): Promise<void> {
    await places.setLast(projectId, last)
    if (projects.current?.projectId === projectId) backupStore.setState({ last })
  }

  function suggestedName(ending = ''): string {
    const name = plainName(projects.current?.index.all('project')[0]?.name ?? '', 'project')
    return name + ending + BACKUP_EXTENSION
  }

  async function backUp(hasClips: boolean): Promise<void> {
    const { current } = projects
    if (!current) return
    const target = canChooseFile() ? await chooseFile(suggestedName()) : undefined
    if (canChooseFile() && !target) return
    backupStore.setState({ step: { kind: 'writing', progress: undefined } })
    await saved(current)
    if (current.unsavedEdits.length > 0) {
      backupStore.setState({ step: { kind: 'failed', problem: { code: 'notSaved', value: '' } } })
      return
    }
    const request = requestOf(current.projectId, hasClips)
    const own = (worker = new BackupWorker())
    const { result, scratch } = await own.write(request, target, (progress) => {
      backupStore.setState({ step: { kind: 'writing', progress } })
    })
    if (!result.ok) {
      await own.end()
      const { problem } = result
      backupStore.setState({ step: problem.code === 'cancelled' ? { kind: 'choose' } : { kind: 'failed', problem } })
      return
    }
    const fileName = target?.name ?? suggestedName()
    const last = { at: request.made, fileName, length: result.value.entries, hasClips }
    if (scratch) {
      prepared = { fileName, file: scratch, last }
      backupStore.setState({ step: { kind: 'ready', fileName, written: result.value } })
      return
    }
    await own.end()
    await remember(current.projectId, last)
    showDone(fileName, result.value, 'file')
  }

  function showDone(fileName: string, written: WrittenBackup, way: 'file' | 'download'): void {
    backupStore.setState({ step: { kind: 'done', fileName, written, way } })
  }

  return {
    ...createRestore(projects, parts),
    canChooseFile: canChooseFile(),
    backUp: onceAtATime(backUp),
    download() {
      const { step } = backupStore.getState()
      const own = worker
      if (step.kind !== 'ready' || !prepared || !own || !projects.current) return
      saveFile(prepared.fileName, prepared.file, DOWNLOAD_MS)
      setTimeout(() => void own.end(), DOWNLOAD_MS)
      void remember(projects.current.projectId, prepared.last)
      showDone(prepared.fileName, step.written, 'download')
    },
    dropBackup() {
      const { kind } = backupStore.getState().step
      // What is being written answers once it has cleaned up, and shows the choice again then.
      if (kind === 'writing') worker?.cancel()
      else {
        if (kind === 'ready') void worker?.end()
        backupStore.setState({ step: { kind: 'choose' } })
      }
    },
    async keepFile() {
      const file = await chooseFile(suggestedName('-latest'))
      const { last } = backupStore.getState()
      // It is written without the clips: over a backup that holds them it would be a loss.
      if (file && last?.hasClips && last.fileName === file.name) {
        notify('warning', 'backup.kept.holdsClips', { file: file.name })
      } else if (file) await keeper.keep(file)
    },
    resumeFile: () => keeper.resume(),
    forgetFile: () => keeper.forget(),
  }
}
