import codebookFile from '../../samples/codebook/starter-codebook.json'
import type { RecordMap } from '../domain/edits/apply'
import { codebookRecord } from '../domain/records/codebook'
import type { ClipId, RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { importRecords } from '../engine/commands/importRecords'
import type { Media } from '../engine/ports/media'
import { planImport } from '../formats/framebench/planImport'
import { writeFramebench } from '../formats/framebench/write'
import { VideoPlayer } from '../media/player/videoPlayer'
import { openDialog } from '../stores/dialogStore'
import { showImport, type ImportPreview } from '../stores/importStore'
import { markBytes } from '../stores/missingBytesStore'
import { notify } from '../stores/noticesStore'
import { accepted } from '../stores/refusals'
import type { Session } from '../stores/session'
import { addFiles, addOne, beginFileJob } from './addFiles'
import { downloadText } from './downloadText'
import { exportFileName } from './exportFileName'
import type { OpenProjects } from './openProjects'
import { readImportFile } from './readImportFile'
import { openSample } from './sampleProject'

const NO_RECORDS: RecordMap = new Map<RecordId, WorkspaceRecord>()

/** Wires what a person can do beyond single records to the ports behind it. */
export function createSession(media: Media, projects: OpenProjects, show: (projectId: string) => void): Session {
  return {
    media,
    createPlayer: (host, clip, events) => new VideoPlayer(host, clip, events),
    async openProject(id, takeOver) {
      if (await projects.open(id, takeOver)) await findMissing(media, projects)
    },
    async createProject(name, pseudonym) {
      const codebook = codebookRecord.parse(codebookFile.codebook)
      const workspace = await projects.create({ name, pseudonym, codebook })
      show(workspace.projectId)
    },
    async openSample() {
      show(await openSample(media, projects))
    },
    async addFiles(files) {
      const { current } = projects
      if (!current) openDialog({ kind: 'newProject', files })
      else if (current.isReadOnly) notify('warning', 'refusals.readOnly')
      else await addFiles(media, current, files)
    },
    findFile: (clipId, file) => findFile(media, projects, clipId, file),
    async readImport(file) {
      const read = await readImportFile(file)
      if (!read.ok) {
        const { code, place, value, line = 0, column = 0 } = read.problem
        notify('problem', `import.file.${code}`, { file: file.name, place, value, line, column })
        return
      }
      const { current } = projects
      const plan = planImport(current?.index.records ?? NO_RECORDS, read.value)
      if (!current && !read.value.project) {
        notify('problem', 'import.file.noProject', { file: file.name })
        return
      }
      showImport({
        fileName: file.name,
        newProject: current ? undefined : read.value.project,
        changes: plan.changes,
        counts: Object.entries(plan.counts).map(([type, count]) => ({ type, ...count })),
        problems: [...read.value.rejected, ...read.value.unknown, ...plan.problems],
      })
    },
    acceptImport: (preview, pseudonym) => acceptImport(media, projects, show, preview, pseudonym),
    exportAnnotations() {
      const { current } = projects
      if (!current) return
      const name = current.index.all('project')[0]?.name ?? 'project'
      downloadText(exportFileName(name), writeFramebench(current.index.records.values(), current.head))
    },
    downloadUnsaved() {
      const edits = projects.current?.unsavedEdits ?? []
      downloadText('framebench-unsaved-edits.json', `${JSON.stringify(edits, undefined, 1)}\n`)
    },
  }
}

async function findMissing(media: Media, projects: OpenProjects): Promise<void> {
  for (const clip of projects.current?.index.all('clip') ?? []) {
    markBytes(clip.source.sha256, !(await media.has(clip.source.sha256)))
  }
}

async function findFile(media: Media, projects: OpenProjects, clipId: ClipId, file: File): Promise<void> {
  const clip = projects.current?.index.get('clip', clipId)
  if (!clip) return
  const { id, signal } = beginFileJob(file)
  const stored = await addOne(media, file, id, signal, clip.source.sha256)
  if (!stored) return
  markBytes(stored.sha256, false)
  notify('info', 'library.fileFound', { name: clip.name })
}

async function acceptImport(
  media: Media,
  projects: OpenProjects,
  show: (projectId: string) => void,
  preview: ImportPreview,
  pseudonym: string,
): Promise<void> {
  const { newProject } = preview
  if (newProject && (await projects.directory.list()).some((each) => each.id === newProject.id)) {
    // The file's project is in this browser already: opened, it shows what is new against it.
    show(newProject.id)
    notify('info', 'import.projectHere', { name: newProject.name })
    return
  }
  const workspace = newProject
    ? await projects.create({ name: newProject.name, pseudonym, codebook: undefined, project: newProject })
    : projects.current
  if (!workspace) return
  const changes = preview.changes.filter(({ after }) => after !== null && !workspace.index.records.has(after.id))
  if (changes.length > 0) accepted(importRecords(workspace, changes))
  await findMissing(media, projects)
  showImport(undefined)
  if (newProject) show(workspace.projectId)
}
