import codebookFile from '../../samples/codebook/starter-codebook.json'
import { codebookRecord } from '../domain/records/codebook'
import type { ClipId } from '../domain/records/ids'
import { importRecords } from '../engine/commands/importRecords'
import type { ObjectFollower } from '../engine/ports/follow'
import type { Media } from '../engine/ports/media'
import type { SoundAnalysis } from '../engine/ports/soundAnalysis'
import { writeCodebook } from '../formats/codebook/writeCodebook'
import { writeFramebench } from '../formats/framebench/write'
import { VideoPlayer } from '../media/player/videoPlayer'
import { openDialog } from '../stores/dialogStore'
import { showImport, type ImportTarget } from '../stores/importStore'
import { markBytes } from '../stores/missingBytesStore'
import { notify } from '../stores/noticesStore'
import { accepted } from '../stores/refusals'
import type { Session } from '../stores/session'
import { workspaceStore } from '../stores/workspaceStore'
import { addFiles, addOne, attachCopy, beginFileJob, chooseStreams } from './addFiles'
import { downloadText } from './downloadText'
import { exportFileName, plainName } from './exportFileName'
import { importTargets, isKnownElsewhere } from './importTargets'
import { onceAtATime } from './onceAtATime'
import type { OpenProjects } from './openProjects'
import { readImportFile } from './readImportFile'
import type { BackgroundScan } from './scanInBackground'
import { openSample } from './sampleProject'

/** Wires what a person can do beyond single records to the ports behind it. */
export function createSession(
  media: Media,
  sound: SoundAnalysis,
  follower: ObjectFollower,
  projects: OpenProjects,
  scan: BackgroundScan,
  show: (projectId: string) => void,
): Session {
  return {
    media,
    sound,
    follower,
    beginScan: scan.begin,
    cancelScan: scan.cancel,
    createPlayer: (host, clip, events) => new VideoPlayer(host, clip, events),
    async openProject(id, takeOver) {
      const isOpen = await projects.open(id, takeOver)
      if (isOpen) await findMissing(media, projects)
      return isOpen
    },
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
    async addFiles(files) {
      const { current } = projects
      if (isPastShown()) return
      if (!current) openDialog({ kind: 'newProject', files })
      else if (current.isReadOnly) notify('warning', 'refusals.readOnly')
      else await addFiles(media, projects, files)
    },
    chooseStreams: (id, file, streams) => chooseStreams(media, projects, id, file, streams),
    attachCopy: (original, copy) => attachCopy(media, projects, original, copy),
    findFile: (clipId, file) => findFile(media, projects, clipId, file),
    async readImport(file) {
      if (isPastShown()) return
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
      const targets = importTargets(projects, read.value)
      const [first, ...others] = targets
      if (first) showImport({ fileName: file.name, targets: [first, ...others] })
      else notify('problem', 'import.file.noProject', { file: file.name })
    },
    acceptImport: onceAtATime((target, pseudonym) => acceptImport(media, projects, show, target, pseudonym)),
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
    downloadUnsaved() {
      const edits = projects.current?.unsavedEdits ?? []
      downloadText('framebench-unsaved-edits.json', `${JSON.stringify(edits, undefined, 1)}\n`)
      projects.handedOver()
    },
  }
}

/** Says so: nothing is taken in while an earlier state is looked at. */
function isPastShown(): boolean {
  const isShown = workspaceStore.getState().past !== undefined
  if (isShown) notify('warning', 'historyPanel.past.readOnly')
  return isShown
}

async function findMissing(media: Media, projects: OpenProjects): Promise<void> {
  for (const clip of projects.current?.index.all('clip') ?? []) {
    for (const { sha256 } of [clip.source, ...(clip.accessCopy ? [clip.accessCopy] : [])]) {
      markBytes(sha256, !(await media.has(sha256)))
    }
  }
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
  accepted(importRecords(workspace, target.changes))
  await findMissing(media, projects)
  showImport(undefined)
  if (target.kind === 'new') show(workspace.projectId)
}
