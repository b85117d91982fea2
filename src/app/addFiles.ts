import { convertLine } from '../domain/records/convertLine'
import type { Timebase } from '../domain/time/timebase'
import { addClip } from '../engine/commands/addClip'
import type { Result } from '../domain/result'
import type { AddOptions, Media, MediaProblem, StoredFile, StreamFacts } from '../engine/ports/media'
import type { Workspace } from '../engine/workspace'
import { dialogStore, queueDialog, type UndecodableFile } from '../stores/dialogStore'
import { beginJob, endJob, reportJob } from '../stores/jobsStore'
import { markBytes } from '../stores/missingBytesStore'
import { preferencesStore } from '../stores/preferencesStore'
import { notify } from '../stores/noticesStore'
import { bytesText } from '../ui/bytesText'
import type { OpenProjects } from './openProjects'
import { explainRefusal } from '../stores/refusals'

let count = 0
let questions = 0

/** Takes files in one after the other into the open project; each shows its progress and can be cancelled. */
export async function addFiles(media: Media, projects: OpenProjects, files: readonly File[]): Promise<void> {
  const wanted = projects.current?.projectId
  const waiting = files.map((file) => ({ file, ...beginFileJob(file) }))
  const undecodable: UndecodableFile[] = []
  for (const { file, id, signal } of waiting) {
    const result = await addOne(file, id, signal, (options) => media.add(file, options), undecodable)
    if (result) await listFile(media, projects, wanted, result)
  }
  if (undecodable.length > 0) queueDialog({ kind: 'convert', files: undecodable })
}

/** Adds a file that cannot be decoded here with a converted copy of it. @returns whether it was taken */
export async function attachCopy(media: Media, projects: OpenProjects, original: File, copy: File): Promise<boolean> {
  if (projects.current?.isReadOnly ?? true) {
    notify('warning', 'refusals.readOnly')
    return false
  }
  const wanted = projects.current?.projectId
  const { id, signal } = beginFileJob(original)
  const result = await addOne(copy, id, signal, (options) => media.addConverted(original, copy, options))
  if (result) await listFile(media, projects, wanted, result)
  return result !== undefined
}

/** Lists chosen streams of a stored file as clips; bytes that nothing refers to then are deleted again. */
export async function chooseStreams(
  media: Media,
  projects: OpenProjects,
  wanted: string,
  file: StoredFile,
  streams: readonly StreamFacts[],
): Promise<void> {
  const { current } = projects
  if (streams.length === 0) notify('info', 'streams.none', { file: file.fileName })
  else if (current?.projectId !== wanted) notify('warning', 'library.projectLeft', { file: file.fileName })
  else if (streams.map((stream) => listClip(current, file, stream)).includes(true)) return
  await removeUnused(media, projects, file)
}

/** Deletes bytes that came with this file and that no clip of any project, and no open question, refers to. */
async function removeUnused(media: Media, projects: OpenProjects, file: StoredFile): Promise<void> {
  if (file.wasStored) return
  const { dialog, waiting } = dialogStore.getState()
  const asked = [dialog, ...waiting].flatMap((each) => (each.kind === 'streams' ? [each.file.sha256] : []))
  const inView = projects.current?.index.all('clip') ?? []
  const stored = await Promise.all(
    (await projects.directory.list()).map(async ({ id }) => (await projects.ports.log.read(id)).records),
  )
  const clips = [...inView, ...stored.flat().flatMap((record) => (record.type === 'clip' ? [record] : []))]
  const used = new Set([...asked, ...clips.flatMap(({ source, accessCopy }) => [source.sha256, accessCopy?.sha256])])
  for (const sha256 of [file.sha256, file.accessCopy?.sha256]) {
    if (sha256 !== undefined && !used.has(sha256)) await media.remove(sha256)
  }
}

/**
 * Takes one file in by `take`. @returns undefined where it was refused; the reason has been told then
 * @param undecodable gets a file whose codec cannot be decoded, which is then not told
 */
export async function addOne(
  file: File,
  id: string,
  signal: AbortSignal,
  take: (options: AddOptions) => Promise<Result<StoredFile, MediaProblem>>,
  undecodable?: UndecodableFile[],
): Promise<StoredFile | undefined> {
  if (signal.aborted) {
    endJob(id)
    tellProblem(file.name, { code: 'cancelled' })
    return undefined
  }
  try {
    reportJob(id, { startedMs: performance.now() })
    const result = await take({ signal, onProgress: (progress) => reportJob(id, progress) })
    if (result.ok) return result.value
    const { problem } = result
    if (undecodable && problem.code === 'cannotDecode' && problem.timebase) {
      undecodable.push({ file, codec: problem.codec, timebase: problem.timebase })
    } else tellProblem(file.name, problem)
    return undefined
  } catch {
    tellProblem(file.name, { code: 'unreadable' })
    return undefined
  } finally {
    endJob(id)
  }
}

/** Lists a new job with a way to cancel it. */
export function beginFileJob(file: File): { id: string; signal: AbortSignal } {
  const controller = new AbortController()
  count += 1
  const id = `add-${count}`
  beginJob({
    id,
    fileName: file.name,
    doneBytes: 0,
    totalBytes: file.size,
    startedMs: undefined,
    bytesPerSecond: 0,
    cancel: () => controller.abort(),
  })
  return { id, signal: controller.signal }
}

async function listFile(
  media: Media,
  projects: OpenProjects,
  wanted: string | undefined,
  file: StoredFile,
): Promise<void> {
  markBytes(file.sha256, false)
  if (file.accessCopy) markBytes(file.accessCopy.sha256, false)
  // Another project may have been opened meanwhile, or this one again: only the open workspace may write.
  const { current } = projects
  if (current && current.projectId === wanted && file.streams.length > 1) {
    questions += 1
    queueDialog({ kind: 'streams', file, projectId: current.projectId, question: questions })
    return
  }
  if (!current || current.projectId !== wanted) notify('warning', 'library.projectLeft', { file: file.fileName })
  else if (listClip(current, file, file.streams[0])) return
  await removeUnused(media, projects, file)
}

/** @returns whether it is listed; why not has been told */
function listClip(workspace: Workspace, file: StoredFile, stream: StreamFacts): boolean {
  const added = addClip(workspace, file, stream)
  if (added.ok) return true
  const { problem } = added
  if (problem.code !== 'alreadyHere') explainRefusal(problem)
  else notify('info', 'library.alreadyHere', { file: file.fileName, name: problem.clip.name })
  return false
}

/** Says what is wrong with a file, in a sentence of its own for each case. */
export function tellProblem(fileName: string, problem: MediaProblem): void {
  if (problem.code === 'cancelled') {
    notify('info', 'media.cancelled', { file: fileName })
    return
  }
  if (problem.code === 'cannotDecode') {
    tellCodec(fileName, problem.codec, problem.timebase)
    return
  }
  const { code, ...values } = problem
  const size =
    problem.code === 'noRoom' ? { size: bytesText(problem.sizeBytes, preferencesStore.getState().language) } : {}
  const key = problem.code === 'cutOff' && problem.listed === 0 ? 'media.cutOffIndex' : `media.${code}`
  notify('problem', key, { file: fileName, ...values, ...size })
}

/** Names the codec and gives the line that converts a copy, to be copied. */
function tellCodec(fileName: string, codec: string, timebase: Timebase | undefined): void {
  const values = { file: fileName, codec: codec.toUpperCase() }
  if (!timebase) return notify('problem', 'media.cannotDecode', values)
  const { line, input } = convertLine(fileName, timebase)
  if (input === fileName) notify('problem', 'media.cannotDecode', values, line)
  else notify('problem', 'media.cannotDecodeRenamed', { ...values, input }, line)
}
