import { projectId } from '../domain/records/ids'
import { WorkerFollower } from '../media/follow/workerFollower'
import { WorkerScanner } from '../media/scan/workerScanner'
import { MediaClient } from '../media/worker/client'
import { ClipMedia } from '../media/clipMedia'
import { WorkerSound } from '../media/sound/workerSound'
import { DexieBackupPlaces } from '../persistence/dexieBackupPlaces'
import { DexieEditLog } from '../persistence/dexieEditLog'
import { DexieProjectDirectory } from '../persistence/dexieProjectDirectory'
import { openDatabase } from '../persistence/openDatabase'
import { WebWriterLock } from '../persistence/webWriterLock'
import { notify } from '../stores/noticesStore'
import { provideSession } from '../stores/session'
import { workspaceStore } from '../stores/workspaceStore'
import { createSession } from './createSession'
import { OpenProjects } from './openProjects'
import { recordCoverage } from './recordCoverage'
import type { AppRouter } from './router'
import { scanInBackground } from './scanInBackground'
import { randomIds, systemClock } from './systemPorts'

/** Builds the ports, the session and what listens to other tabs. @throws StorageError where the database does not open */
export async function compose(router: AppRouter): Promise<void> {
  const database = await openDatabase(() => {
    workspaceStore.getState().present?.freeze()
    notify('warning', 'storage.newerProgram')
  })
  const tabs = new BroadcastChannel('framebench')
  const log = new DexieEditLog(database, (id) => tabs.postMessage(id))
  const projects = new OpenProjects(
    { log, clock: systemClock, ids: randomIds },
    new DexieProjectDirectory(database),
    new WebWriterLock(),
    recordCoverage(),
  )
  tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => void projects.follow(projectId.parse(data)))
  const worker = new Worker(new URL('./media.worker.ts', import.meta.url), { type: 'module', name: 'media' })
  const media = new ClipMedia(new MediaClient(worker))
  const sound = new WorkerSound(
    () => new Worker(new URL('./sound.worker.ts', import.meta.url), { type: 'module', name: 'sound' }),
  )
  const scanner = new WorkerScanner(
    () => new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module', name: 'scan' }),
  )
  const follower = new WorkerFollower(
    () => new Worker(new URL('./follow.worker.ts', import.meta.url), { type: 'module', name: 'follow' }),
  )
  provideSession(
    createSession(
      media,
      sound,
      follower,
      projects,
      scanInBackground(scanner),
      new DexieBackupPlaces(database),
      (id) => void router.navigate({ to: '/project/$projectId', params: { projectId: id } }),
    ),
  )
  await projects.refreshList()
}
