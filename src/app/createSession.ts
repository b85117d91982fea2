import { version } from '../../package.json'
import codebookFile from '../../samples/codebook/starter-codebook.json'
import { sealedEntry } from '../domain/edits/logEntry'
import { codebookRecord } from '../domain/records/codebook'
import type { ClipId, RecordId } from '../domain/records/ids'
import { isStillFileName } from '../domain/stills/stillFiles'
import { importRecords } from '../engine/commands/importRecords'
import type { BackupPlaces } from '../engine/ports/backupPlaces'
import type { FaceSuggester } from '../engine/ports/faces'
import type { BlobStore } from '../engine/ports/blobStore'
import type { ObjectFollower } from '../engine/ports/follow'
import type { Media } from '../engine/ports/media'
import type { PictureScanner } from '../engine/ports/pictureScan'
import type { SoundAnalysis } from '../engine/ports/soundAnalysis'
import type { Workspace } from '../engine/workspace'
import { saved } from '../engine/saved'
import { BACKUP_EXTENSION } from '../formats/backup/backupEntries'
import { writeCodebook } from '../formats/codebook/writeCodebook'
import { writeFramebench } from '../formats/framebench/write'
import { PACKAGE_NAME } from '../formats/package/packageEntries'
import { writeVideoMetadata } from '../formats/iptcVideo/writeVideoMetadata'
import { SIDECAR_NAME } from '../formats/sidecar/readSidecar'
import { VideoPlayer } from '../media/player/videoPlayer'
import { CanvasStillMaker } from '../media/still/stillMaker'
import { WorkerEncoder } from '../media/still/workerEncoder'
import type { ProjectRemoval } from '../persistence/projectRemoval'
import { captureObjects } from '../features/stills/captureActions'
import { openDialog } from '../stores/dialogStore'
import { exposureStore } from '../stores/exposureStore'
import { importStore, showImport, type ImportTarget } from '../stores/importStore'
import { markBytes } from '../stores/missingBytesStore'
import { notify } from '../stores/noticesStore'
import { playbackStore } from '../stores/playbackStore'
import { accepted } from '../stores/refusals'
import type { Session } from '../stores/session'
import { noteStatedAgreement } from '../stores/statedAgreementStore'
import { workspaceStore } from '../stores/workspaceStore'
import { addFiles, addOne, attachCopy, beginFileJob, chooseStreams } from './addFiles'
import { createBackups } from './backup/createBackups'
import { beginFile } from './beginFile'
import { deleteClipFiles, deleteProject } from './deleteProject'
import { downloadText } from './downloadText'
import { exportFileName, plainName } from './exportFileName'
import { exportLog } from './exportLog'
import { findMissing } from './findMissing'
import { importTargets, isKnownElsewhere } from './importTargets'
import { onceAtATime } from './onceAtATime'
import type { OpenProjects } from './openProjects'
import { readClipTimes } from './readClipTimes'
import { createPackages } from './packages/createPackages'
import { readImportFile } from './readImportFile'
import { readSidecars } from './readSidecars'
import type { BackgroundScan } from './scanInBackground'
import { reopenStill, type ShowFrame } from './reopenStill'
import { openSample } from './sampleProject'
import { saveFile } from './saveFile'
import type { TabMessage } from './tabMessage'
import { wipeEverything } from './wipe/wipeMark'
import { WorkerAgreement } from './workerAgreement'
import { writeReport } from './writeReport'

/** Wires what a person can do beyond single records to the ports behind it. */
export function createSession(
  media: Media,
  sound: SoundAnalysis,
  follower: ObjectFollower,
  faces: FaceSuggester,
  projects: OpenProjects,
  scan: BackgroundScan,
  scanner: PictureScanner,
  show: (projectId: string, recordOf?: ClipId) => void,
  showFrame: ShowFrame,
  showClaims: (projectId: string) => void,
  showMeasures: (projectId: string, measureId: RecordId | undefined) => void,
  blobs: BlobStore,
  removal: ProjectRemoval,
  backupPlaces: BackupPlaces,
  tell: (message: TabMessage) => void,
  showStart: () => void,
): Session {
  async function openProject(id: string, takeOver?: boolean): Promise<boolean> {
    const isOpen = await projects.open(id, takeOver)
    if (isOpen) await findMissing(media, projects)
    return isOpen
  }
  const backups = createBackups(projects, backupPlaces, { show, reopen: openProject })
  const packages = createPackages(projects, blobs)
  const encoder = new WorkerEncoder(
    () => new Worker(new URL('./still.worker.ts', import.meta.url), { type: 'module', name: 'still' }),
  )
  return {
    media,
    sound,
    follower,
    agreement: new WorkerAgreement(
      () => new Worker(new URL('./agreement.worker.ts', import.meta.url), { type: 'module', name: 'agreement' }),
    ),
    stills: new CanvasStillMaker(media, encoder, ({ source: { sha256 }, stream, accessCopy }) => {
      const { view, source, shown } = playbackStore.getState()
      const isIt =
        view?.clip.source.sha256 === sha256 &&
        view.clip.stream === stream &&
        view.clip.accessCopy?.sha256 === accessCopy?.sha256
      return source && isIt ? { source, shown } : undefined
    }),
    faces,
    captureObjects,
    beginScan: scan.begin,
    cancelScan: scan.cancel,
    createPlayer: (host, clip, events) => new VideoPlayer(host, clip, events),
    openProject,
    backups,
    packages,
    async createProject(name, pseudonym) {
      const codebook = codebookRecord.parse(codebookFile.codebook)
      const workspace = await projects.create({ name, pseudonym, codebook })
      if (workspace) show(workspace.projectId)
      return workspace !== undefined
    },
    openSample: onceAtATime(async () => {
      const id = await openSample(media, projects)
      if (id !== undefined) show(id)
    }),
    openClaims() {
      if (projects.current) showClaims(projects.current.projectId)
    },
    async addFiles(given) {
      const { current } = projects
      // A backup that is dropped with them, or alone, is nothing to be added to a project.
      const backup = given.find(isBackup)
      if (backup) void backups.checkBackup(backup)
      const stills = given.filter(({ name }) => isStillFileName(name))
      if (stills.length > 0) void reopenStill(media, encoder, projects, openProject, showFrame, stills)
      const received = given.filter(isPackage)
      if (received.length > 0 && !isPastShown()) void packages.receive(received)
      const files = given.filter((file) => !isBackup(file) && !isPackage(file) && !isStillFileName(file.name))
      if (files.length === 0 || isPastShown()) return
      if (!current) openDialog({ kind: 'newProject', files })
      else if (current.isReadOnly) notify('warning', 'refusals.readOnly')
      else {
        const isSidecar = ({ name }: File) => SIDECAR_NAME.test(name)
        await addFiles(
          media,
          projects,
          files.filter((file) => !isSidecar(file)),
        )
        // What lies beside a clip is read once the clip is here.
        await readSidecars(projects, files.filter(isSidecar), undefined)
      }
    },
    reopenStill: (files) => reopenStill(media, encoder, projects, openProject, showFrame, files),
    showRecord(clipId) {
      if (projects.current) show(projects.current.projectId, clipId)
    },
    async readSidecars(given, clipId) {
      const stills = given.filter(({ name }) => isStillFileName(name))
      if (stills.length > 0) void reopenStill(media, encoder, projects, openProject, showFrame, stills)
      const files = given.filter((file) => !isStillFileName(file.name))
      if (files.length === 0) return
      if (isPastShown()) return
      if (projects.current?.isReadOnly) notify('warning', 'refusals.readOnly')
      else await readSidecars(projects, files, clipId)
    },
    exportVideoMetadata(clipId, profile) {
      const clip = projects.current?.index.get('clip', clipId)
      if (clip) downloadText(`${plainName(clip.name, 'clip')}.iptc-video.json`, writeVideoMetadata(clip, profile))
    },
    clipTimes: (clip) => readClipTimes(media, scanner, clip),
    chooseStreams: (id, file, streams) => chooseStreams(media, projects, id, file, streams),
    attachCopy: (original, copy) => attachCopy(media, projects, original, copy),
    findFile: (clipId, file) => findFile(media, projects, clipId, file),
    async readImport(file) {
      if (isBackup(file)) return backups.checkBackup(file)
      if (isPastShown()) return
      if (isPackage(file)) return packages.receive([file])
      const read = await readImportFile(file).catch(() => undefined)
      if (!read) {
        notify('problem', 'import.file.unreadable', { file: file.name })
        return
      }
      if (!read.ok) {
        const { code, place, value, line = 0, column = 0 } = read.problem
        notify('problem', `import.file.${code}`, { file: file.name, place, value, line, column })
        return
      }
      if (await isKnownElsewhere(projects, read.value)) {
        // The file belongs to another project of this browser: that one is opened, and the file compared with it.
        const id = read.value.project?.id
        if (id === undefined || !(await projects.open(id))) return
        show(id)
      }
      const targets = importTargets(projects, read.value, file.name)
      const [first, ...others] = targets
      const { settled } = read.value
      if (first) showImport({ fileName: file.name, targets: [first, ...others], isSettled: settled !== undefined })
      else notify('problem', 'import.file.noProject', { file: file.name })
    },
    acceptImport: onceAtATime((target, pseudonym) => acceptImport(media, projects, show, target, pseudonym)),
    openMeasures(measureId) {
      if (projects.current) showMeasures(projects.current.projectId, measureId)
    },
    exportAnnotations() {
      const { current } = projects
      if (!current) return
      const name = current.index.all('project')[0]?.name ?? 'project'
      downloadText(exportFileName(name), writeFramebench(current.index.records.values(), current.head))
    },
    exportCodebook(id) {
      const codebook = projects.current?.index.get('codebook', id)
      if (codebook) downloadText(`${plainName(codebook.id, 'codebook')}.codebook.json`, writeCodebook(codebook))
    },
    exportLog: onceAtATime(async () => {
      const { current } = projects
      if (!current) return
      await saved(current)
      const name = plainName(current.index.all('project')[0]?.name ?? '', 'project')
      const content = await exportLog(current.ports.log, current.projectId).catch(() => undefined)
      if (content) saveFile(`${name}.log.jsonl`, content)
      else notify('problem', 'audit.export.failed')
    }),
    saveFile: (fileName, bytes) => saveFile(fileName, new Blob([bytes])),
    beginFile,
    writeReport,
    program: version,
    deleteClipFiles: (sha256s) => deleteClipFiles(projects, removal, sha256s),
    deleteProject: onceAtATime(async () => {
      if (await deleteProject(projects, removal, tell)) showStart()
    }),
    wipeEverything,
    exportExposure() {
      downloadText('framebench-exposure.json', `${JSON.stringify(exposureStore.getState(), undefined, 1)}\n`)
    },
    downloadUnsaved() {
      const edits = projects.current?.unsavedEdits ?? []
      downloadText('framebench-unsaved-edits.json', `${JSON.stringify(edits, undefined, 1)}\n`)
      projects.handedOver()
    },
  }
}

function isBackup({ name }: File): boolean {
  return name.endsWith(BACKUP_EXTENSION)
}

function isPackage({ name }: File): boolean {
  return PACKAGE_NAME.test(name)
}

/** Says so: nothing is taken in while an earlier state is looked at. */
function isPastShown(): boolean {
  const isShown = workspaceStore.getState().past !== undefined
  if (isShown) notify('warning', 'historyPanel.past.readOnly')
  return isShown
}

async function findFile(media: Media, projects: OpenProjects, clipId: ClipId, file: File): Promise<void> {
  const clip = projects.current?.index.get('clip', clipId)
  if (!clip) return
  const { id, signal } = beginFileJob(file)
  const { source, accessCopy } = clip
  // The converted copy is asked for where only that one is missing.
  const wanted = accessCopy && (await media.has(source.sha256)) ? accessCopy.sha256 : source.sha256
  const stored = await addOne(file, id, signal, (options) => media.add(file, { ...options, expectedSha256: wanted }))
  if (!stored) return
  markBytes(stored.sha256, false)
  notify('info', 'library.fileFound', { name: clip.name })
}

async function acceptImport(
  media: Media,
  projects: OpenProjects,
  show: (projectId: string) => void,
  target: ImportTarget,
  pseudonym: string,
): Promise<void> {
  const { project } = target
  const workspace =
    target.kind === 'new'
      ? await projects.create({ name: project.name, pseudonym, codebook: undefined, project })
      : projects.current
  // Another project may have come up behind the dialog.
  if (!workspace || workspace.projectId !== project.id) return
  accepted(importRecords(workspace, target.changes, await foreignHead(workspace, target.received)))
  await findMissing(media, projects)
  const { preview } = importStore.getState()
  if (preview && target.agreement) {
    noteStatedAgreement({ fileName: preview.fileName, projectId: workspace.projectId, stated: target.agreement })
  }
  showImport(undefined)
  if (target.kind === 'new') show(workspace.projectId)
}

/** The head that a file names, unless it is one of this very log, which then has nothing to remember. */
async function foreignHead(
  { ports, projectId }: Workspace,
  received: ImportTarget['received'],
): Promise<ImportTarget['received']> {
  if (!received) return undefined
  const [entry] = await ports.log.entriesFrom(projectId, received.length - 1, 1)
  const own = sealedEntry.safeParse(entry)
  return own.success && own.data.hash === received.hash ? undefined : received
}
