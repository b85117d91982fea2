import type { ClipRecord } from '../domain/records/clip'
import type { ClipId } from '../domain/records/ids'
import { fittingClips } from '../formats/sidecar/fittingClips'
import type { SidecarFile } from '../formats/sidecar/importedRecord'
import type { readSidecar } from '../formats/sidecar/readSidecar'
import { notify } from '../stores/noticesStore'
import { showSidecar, type SidecarPair } from '../stores/sidecarStore'
import { askWorker } from './askWorker'
import type { OpenProjects } from './openProjects'

/**
 * Reads what other tools wrote beside clips, and asks what of it is to be entered; nothing is written here.
 * @param clipId the clip that the files were given for; without it each record finds its own
 */
export async function readSidecars(
  projects: OpenProjects,
  files: readonly File[],
  clipId: ClipId | undefined,
): Promise<void> {
  for (const file of files) {
    const sidecar = await readOne(file)
    const clips = projects.current?.index.all('clip') ?? []
    if (!sidecar) continue
    const pairs =
      clipId === undefined ? pairsOf(file.name, sidecar, clips) : [pairFor(file.name, sidecar, clips, clipId)]
    const { tool } = sidecar
    if (pairs.length === 0) notify('warning', 'clipRecord.import.noClip', { file: file.name })
    else showSidecar({ fileName: file.name, tool, pairs, leftOut: sidecar.rejected })
  }
}

/** @returns undefined where nothing of it is taken; the reason has been told then */
async function readOne(file: File): Promise<SidecarFile | undefined> {
  const worker = new Worker(new URL('./sidecar.worker.ts', import.meta.url), { type: 'module', name: 'sidecar' })
  const read = await askWorker<ReturnType<typeof readSidecar>>(worker, file).catch(() => undefined)
  if (!read) {
    notify('problem', 'clipRecord.import.unreadable', { file: file.name })
    return undefined
  }
  if (read.ok) return read.value
  const { code, place, value, line = 0, column = 0 } = { line: undefined, column: undefined, ...read.problem }
  const key = OWN_CODES.has(code) ? `clipRecord.import.file.${code}` : `import.file.${code}`
  notify('problem', key, { file: file.name, place, value, line, column })
  return undefined
}

/** The faults that only these files have; the others are worded where all imports are. */
const OWN_CODES: ReadonlySet<string> = new Set([
  'notInfoJson',
  'playlist',
  'notTable',
  'unknownTable',
  'pythonText',
  'noRecords',
])

/** Every record with the clips that it fits; the first record that fits a clip is taken for it. */
function pairsOf(fileName: string, { records }: SidecarFile, clips: readonly ClipRecord[]): SidecarPair[] {
  const pairs = new Map<ClipId, SidecarPair>()
  for (const record of records) {
    for (const clip of fittingClips(record, fileName, clips)) {
      if (!pairs.has(clip.id)) pairs.set(clip.id, { clipId: clip.id, candidates: [record], best: 0 })
    }
  }
  return [...pairs.values()]
}

function pairFor(
  fileName: string,
  { records }: SidecarFile,
  clips: readonly ClipRecord[],
  clipId: ClipId,
): SidecarPair {
  const own = clips.filter(({ id }) => id === clipId)
  const best = records.findIndex((record) => fittingClips(record, fileName, own).length > 0)
  return { clipId, candidates: records, best: Math.max(0, best) }
}
