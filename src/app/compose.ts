import { WorkerFaces } from '../media/faces/workerFaces'
import { WorkerFollower } from '../media/follow/workerFollower'
import { WorkerScanner } from '../media/scan/workerScanner'
import { MediaClient } from '../media/worker/client'
import { ClipMedia } from '../media/clipMedia'
import { WorkerSound } from '../media/sound/workerSound'
import { appenderInWorker } from '../persistence/appendWorker'
import { DexieBackupPlaces } from '../persistence/dexieBackupPlaces'
import { DexieEditLog } from '../persistence/dexieEditLog'
import { DexieProjectDirectory } from '../persistence/dexieProjectDirectory'
import { OpfsBlobStore } from '../persistence/opfsBlobStore'
import { OpfsDerivedStore } from '../persistence/opfsDerivedStore'
import { ProjectRemoval } from '../persistence/projectRemoval'
import { WebWriterLock } from '../persistence/webWriterLock'
import { notify } from '../stores/noticesStore'
import { playbackStore, seek } from '../stores/playbackStore'
import { provideSession } from '../stores/session'
import { showWorkspace, workspaceStore } from '../stores/workspaceStore'
import { whatHasBegun } from './begin'
import { CHANNEL } from './channel'
import { countExposure } from './countExposure'
import { createSession } from './createSession'
import { findMissing } from './findMissing'
import { guardGraphic } from './guardGraphic'
import { clipAhead, openAhead, openedAhead, placeIn } from './openAhead'
import { putInView } from './openClipInView'
import { OpenProjects } from './openProjects'
import { placeInClip } from './placeInClip'
import { putOffAtWork } from './putOffAtWork'
import { recordCoverage } from './recordCoverage'
import type { AppRouter } from './router'
import { scanInBackground } from './scanInBackground'
import { randomIds, systemClock } from './systemPorts'
import { tabMessage, type TabMessage } from './tabMessage'
import { leaveToWipe } from './wipe/wipeMark'

/**
 * Builds the ports, the session and what listens to other tabs.
 * @returns what becomes of opening the project that the address names; undefined where it names none
 * @throws StorageError where the database does not open
 */
export async function compose(router: AppRouter): Promise<{ readonly opening: Promise<unknown> | undefined }> {
  const begun = whatHasBegun(() => {
    workspaceStore.getState().present?.freeze()
    notify('warning', 'storage.newerProgram')
  })
  const media = new ClipMedia(new MediaClient(begun.worker))
  const database = await begun.database
  const tabs = new BroadcastChannel(CHANNEL)
  const tell = (message: TabMessage) => tabs.postMessage(message)
  const append = appenderInWorker(
    () => new Worker(new URL('./log.worker.ts', import.meta.url), { type: 'module', name: 'log' }),
  )
  const log = new DexieEditLog(database, tell, append)
  putOffAtWork(log.checkpoints)
  openAhead(log, media, router.latestLocation.pathname, frameInAddress(router))
  const projects = new OpenProjects(
    { log, clock: systemClock, ids: randomIds },
    new DexieProjectDirectory(database),
    new WebWriterLock(),
    recordCoverage(),
    {
      ready: clipAhead,
      show: (workspace) => {
        showWorkspace(workspace)
        const { projectId, clipId } = placeIn(router.latestLocation.pathname)
        const clip = projectId === workspace.projectId ? workspace.index.get('clip', clipId) : undefined
        const source = clip && openedAhead(clip)
        // Both in one task: the screen is built once, with the clip in it.
        if (clip && source) putInView(clip, source, frameInAddress(router))
      },
    },
  )
  const blobs = new OpfsBlobStore()
  guardGraphic()
  countExposure()
  const showStart = () => void router.navigate({ to: '/' })
  tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = tabMessage.parse(data)
    if (message.kind === 'wipe') leaveToWipe()
    else if (message.kind === 'changed') void projects.follow(message.projectId)
    else void projects.leaveDeleted(message.projectId).then((wasOpen) => (wasOpen ? showStart() : undefined))
  })
  const sound = new WorkerSound(
    () => new Worker(new URL('./sound.worker.ts', import.meta.url), { type: 'module', name: 'sound' }),
  )
  const scanner = new WorkerScanner(
    () => new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module', name: 'scan' }),
  )
  const follower = new WorkerFollower(
    () => new Worker(new URL('./follow.worker.ts', import.meta.url), { type: 'module', name: 'follow' }),
  )
  const faces = new WorkerFaces(
    media,
    () => new Worker(new URL('./faces.worker.ts', import.meta.url), { type: 'module', name: 'faces' }),
  )
  provideSession(
    createSession(
      media,
      sound,
      follower,
      faces,
      projects,
      scanInBackground(scanner),
      scanner,
      (id, recordOf) => {
        if (recordOf === undefined) void router.navigate({ to: '/project/$projectId', params: { projectId: id } })
        else {
          const params = { projectId: id, clipId: recordOf }
          void router.navigate({ to: '/project/$projectId/clip/$clipId/record', params })
        }
      },
      (id, clipId, f) => {
        // The address follows a clip in view a moment later, and may still name this very frame.
        if (playbackStore.getState().view?.clip.id === clipId) return seek(f)
        const params = { projectId: id, clipId }
        void router.navigate({ to: '/project/$projectId/clip/$clipId', params, search: { f } })
      },
      (id) => void router.navigate({ to: '/project/$projectId/claims', params: { projectId: id } }),
      (id, m) => void router.navigate({ to: '/project/$projectId/measures', params: { projectId: id }, search: { m } }),
      blobs,
      new ProjectRemoval(database, blobs, new OpfsDerivedStore()),
      new DexieBackupPlaces(database),
      tell,
      showStart,
    ),
  )
  const { projectId } = placeIn(router.latestLocation.pathname)
  const opening = projectId === undefined ? undefined : openAddressed(projects, media, projectId)
  // Whoever asks for it hears of a failure.
  opening?.catch(() => undefined)
  await projects.refreshList()
  return { opening }
}

function frameInAddress({ latestLocation }: AppRouter): number {
  return placeInClip.parse(latestLocation.search).f ?? 0
}

async function openAddressed(projects: OpenProjects, media: ClipMedia, projectId: string): Promise<void> {
  if (await projects.openAhead(projectId)) void findMissing(media, projects)
}
