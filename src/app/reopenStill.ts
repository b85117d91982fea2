import type { ClipRecord } from '../domain/records/clip'
import type { ClipId } from '../domain/records/ids'
import { compareReopened, type Comparison, type ReopenedFile } from '../features/stills/compareReopened'
import { isStillFileName } from '../domain/stills/stillFiles'
import type { Media } from '../engine/ports/media'
import { readStill, type StillProblem } from '../formats/still/readStill'
import { CanvasStillMaker } from '../media/still/stillMaker'
import type { StillEncoder } from '../media/still/workerEncoder'
import { notify } from '../stores/noticesStore'
import { preferencesStore } from '../stores/preferencesStore'
import { bytesText } from '../ui/bytesText'
import type { OpenProjects } from './openProjects'

export type ShowFrame = (projectId: string, clipId: ClipId, frame: number) => void

interface Place {
  readonly projectId: string
  readonly clip: ClipRecord
}

/** Which sentence says what is wrong with a file. */
const SENTENCES: Readonly<
  Record<StillProblem['code'], 'notPicture' | 'notOurs' | 'damaged' | 'otherVersion' | 'incomplete' | 'tooLarge'>
> = {
  unknownFormat: 'notPicture',
  noXmp: 'notOurs',
  notFramebench: 'notOurs',
  newerVersion: 'otherVersion',
  badCitation: 'incomplete',
  tooLarge: 'tooLarge',
  cutShort: 'damaged',
  damaged: 'damaged',
  notAllowed: 'damaged',
  thumbnail: 'damaged',
  afterEnd: 'damaged',
  twice: 'damaged',
  xmpUnreadable: 'damaged',
  xmpTooLong: 'damaged',
  notXmp: 'damaged',
}

const TONES: Readonly<Record<Comparison['code'], 'info' | 'warning' | 'problem'>> = {
  same: 'info',
  sameEncoded: 'info',
  withinLoss: 'warning',
  decoder: 'warning',
  perhapsDecoder: 'warning',
  noStill: 'warning',
  otherSize: 'problem',
  drawnOtherwise: 'problem',
  differsFromNow: 'problem',
  differs: 'problem',
  otherTimes: 'problem',
}

let running: AbortController | undefined

/** Finds the frame that the file of a still shows, goes there, and says whether its pixels are still those. */
export async function reopenStill(
  media: Media,
  encoder: StillEncoder,
  projects: OpenProjects,
  openProject: (id: string) => Promise<boolean>,
  showFrame: ShowFrame,
  files: readonly File[],
): Promise<void> {
  const [file, second] = files.filter(({ name }) => isStillFileName(name))
  if (!file) {
    notify('warning', 'reopened.problems.noneOfThem')
    return
  }
  running?.abort()
  const control = new AbortController()
  running = control
  if (second) notify('warning', 'reopened.onlyFirst', { file: file.name })
  const given = await readFile(file)
  if (!given || control.signal.aborted) return
  const { citation, stillId } = given.read
  const place = await placeOf(projects, citation, stillId)
  if (!place) {
    const code = (await projects.directory.list()).length === 0 ? 'noProject' : 'noClip'
    notify('problem', `reopened.problems.${code}`, {
      file: file.name,
      frame: citation.frame,
      sha: citation.sha256.slice(0, 8),
    })
    return
  }
  const { projectId, clip } = place
  if (projects.current?.projectId !== projectId && !(await openProject(projectId))) return
  showFrame(projectId, clip.id, citation.frame)
  const { current } = projects
  if (!current) return
  // One of its own: the screen that is being left lets go of the clips that it has open.
  const stills = new CanvasStillMaker(media, encoder)
  const compared = await compareReopened(stills, current, clip, given, control.signal)
  stills.rest()
  if (control.signal.aborted) return
  const values = { frame: citation.frame, clip: clip.name, decoder: citation.decoder }
  if (compared.ok) {
    const { code, ...measured } = compared.value
    notify(TONES[code], `reopened.verdicts.${code}`, { ...values, ...measured })
  } else {
    const message = 'message' in compared.problem ? compared.problem.message : ''
    const code = compared.problem.code === 'missing' ? 'missing' : 'notDrawn'
    notify('warning', `reopened.verdicts.${code}`, { ...values, message })
  }
}

/** @returns undefined where it is no still that reads; that has been told then */
async function readFile(file: File): Promise<ReopenedFile | undefined> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
  if (!bytes) {
    notify('problem', 'reopened.problems.unreadable', { file: file.name })
    return undefined
  }
  const read = readStill(bytes)
  if (read.ok) return { read: read.value, bytes }
  const code = SENTENCES[read.problem.code]
  notify('problem', `reopened.problems.${code}`, {
    file: file.name,
    size: bytesText(file.size, preferencesStore.getState().language),
  })
  return undefined
}

/** In the project that has the still itself, else in the open one, else in the one worked on last. */
async function placeOf(
  projects: OpenProjects,
  citation: ReopenedFile['read']['citation'],
  stillId: string,
): Promise<Place | undefined> {
  const isOfClip = ({ source, stream, frameCount }: ClipRecord) =>
    source.sha256 === citation.sha256 && stream === citation.stream && citation.frame < frameCount
  const { current, directory } = projects
  const open = current?.index.all('clip').find(isOfClip)
  if (current && open && (stillId === '' || current.index.get('still', stillId))) {
    return { projectId: current.projectId, clip: open }
  }
  const found = (await directory.clipsOf(citation.sha256)).filter(({ clip }) => isOfClip(clip))
  const holding = new Set(stillId === '' ? [] : await directory.holding(stillId))
  const order = (await directory.list()).map(({ id }) => id)
  const rank = ({ projectId }: Place) =>
    (holding.has(projectId) ? 0 : projectId === current?.projectId ? 1 : 2) * order.length + order.indexOf(projectId)
  return found.toSorted((a, b) => rank(a) - rank(b))[0]
}
