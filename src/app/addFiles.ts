import { convertLine } from '../domain/records/convertLine'
import type { Timebase } from '../domain/time/timebase'
import { addClip } from '../engine/commands/addClip'
import type { Media, MediaProblem, StoredFile } from '../engine/ports/media'
import type { Workspace } from '../engine/workspace'
import { beginJob, endJob, reportJob } from '../stores/jobsStore'
import { markBytes } from '../stores/missingBytesStore'
import { notify } from '../stores/noticesStore'
import { bytesText } from '../features/library/clipText'
import type { OpenProjects } from './openProjects'
import { explainRefusal } from '../stores/refusals'

let count = 0

/** Takes files in one after the other into the open project; each shows its progress and can be cancelled. */
export async function addFiles(media: Media, projects: OpenProjects, files: readonly File[]): Promise<void> {
  const wanted = projects.current?.projectId
  const waiting = files.map((file) => ({ file, ...beginFileJob(file) }))
  for (const { file, id, signal } of waiting) {
    const result = await addOne(media, file, id, signal)
    if (!result) continue
    markBytes(result.sha256, false)
    // Another project may have been opened meanwhile, or this one again: only the open workspace may write.
    const { current } = projects
    if (current && current.projectId === wanted) listClip(current, result)
    else notify('warning', 'library.projectLeft', { file: file.name })
  }
}

/** Takes one file in. @returns undefined where it was refused; the reason has been told then. */
export async function addOne(
  media: Media,
  file: File,
  id: string,
  signal: AbortSignal,
  expectedSha256?: string,
): Promise<StoredFile | undefined> {
  if (signal.aborted) {
    endJob(id)
    tellProblem(file.name, { code: 'cancelled' })
    return undefined
  }
  try {
    reportJob(id, { startedMs: performance.now() })
    const result = await media.add(file, {
      signal,
      onProgress: (progress) => reportJob(id, progress),
      ...(expectedSha256 === undefined ? {} : { expectedSha256 }),
    })
    if (result.ok) return result.value
    tellProblem(file.name, result.problem)
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

function listClip(workspace: Workspace, file: StoredFile): void {
  const [stream] = file.streams
  const added = addClip(workspace, file, stream)
  if (!added.ok) {
    const { problem } = added
    if (problem.code === 'alreadyHere')
      notify('info', 'library.alreadyHere', { file: file.fileName, name: problem.clip.name })
    else explainRefusal(problem)
  } else if (file.streams.length > 1) {
    notify('info', 'library.severalStreams', {
      name: added.value.clip.name,
      count: file.streams.length,
      stream: stream.stream,
      size: `${stream.display.width}×${stream.display.height}`,
    })
  }
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
  const size = problem.code === 'noRoom' ? { size: bytesText(problem.sizeBytes, 'en') } : {}
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
