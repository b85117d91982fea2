import type { ClipRecord } from '../../domain/records/clip'
import type { RecordId } from '../../domain/records/ids'
import { coversFrame } from '../../domain/records/segment'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount, type FrameTable } from '../../domain/time/frameTable'
import { captureStills, type CapturedFrame } from '../../engine/commands/captureStills'
import type { ClipInView } from '../../engine/commands/clipInView'
import { frameFacts } from '../../engine/frameFacts'
import { cropAround } from '../../engine/planStill'
import type { RecordIndex } from '../../engine/recordIndex'
import type { Workspace } from '../../engine/workspace'
import { notify } from '../../stores/noticesStore'
import { playbackStore } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { selectionStore } from '../../stores/selectionStore'
import { session } from '../../stores/session'
import { workspaceStore } from '../../stores/workspaceStore'
import { tellProblem } from './tellProblem'

/** Whoever selects more meant to filter first; each has to be decoded. */
const MOST_AT_ONCE = 200

/** Keeps the frame on screen; what is selected on it is numbered. */
export function captureFrame({
  workspace,
  view,
  frame,
}: {
  readonly workspace: Workspace
  readonly view: ClipInView
  readonly frame: FrameIndex
}): void {
  const selected = new Set<RecordId>(selectionStore.getState().ids)
  const { boxes } = frameFacts(workspace.index, view.clip, frame)
  const boxIds = boxes.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  void capture(workspace, [{ clip: view.clip, frame, boxIds }])
}

/** Keeps a still of each object where it is: of a box its frame, of a range or a track the frame on screen or its first one. */
export async function captureObjects(ids: readonly RecordId[]): Promise<void> {
  const { workspace } = workspaceStore.getState()
  if (!workspace) return
  const wanted = new Map<string, Wanted & { readonly boxIds: RecordId[] }>()
  for (const id of ids) {
    const place = placeOf(workspace.index, id)
    if (!place) continue
    const key = `${place.clip.id} ${place.frame}`
    const known = wanted.get(key) ?? { ...place, boxIds: [] }
    wanted.set(key, known)
    known.boxIds.push(...place.boxIds)
  }
  if (wanted.size > MOST_AT_ONCE) notify('warning', 'stills.tooMany', { count: wanted.size, most: MOST_AT_ONCE })
  else await capture(workspace, [...wanted.values()])
}

interface Wanted {
  readonly clip: ClipRecord
  readonly frame: FrameIndex
  readonly boxIds: readonly RecordId[]
}

function placeOf(index: RecordIndex, id: RecordId): Wanted | undefined {
  const record = index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id)
  const clip = record && index.get('clip', record.clipId)
  if (!clip) return undefined
  const { view, shown } = playbackStore.getState()
  const here = view?.clip.id === clip.id ? shown : undefined
  if (record.type === 'annotation') return { clip, frame: record.frame, boxIds: record.box ? [id] : [] }
  if (record.type === 'segment') {
    const isHere = here !== undefined && coversFrame(record, here)
    const frame = isHere ? here : record.start
    const { boxes } = frameFacts(index, clip, frame)
    const about = boxes.filter((box) => record.trackIds?.some((trackId) => trackId === box.id))
    return { clip, frame, boxIds: about.map((box) => box.id) }
  }
  const isHere = here !== undefined && frameFacts(index, clip, here).boxes.some((box) => box.id === id)
  const first = index.keyframesOf(id).find(({ outside }) => !outside)?.frame
  const frame = isHere ? here : first
  return frame === undefined ? undefined : { clip, frame: frameIndex(frame), boxIds: [id] }
}

/** Decodes and hashes the frames and puts what can be decoded into the tray; says what cannot. */
async function capture(workspace: Workspace, wanted: readonly Wanted[]): Promise<void> {
  const captured: CapturedFrame[] = []
  for (const { clip, frame, boxIds } of wanted) {
    const table = await tableOf(clip)
    if (!table) continue
    const pixels = await session().stills.pixels(clip, frame)
    if (!pixels.ok) {
      tellProblem(pixels.problem)
      continue
    }
    const marked = boxIds.length > 0 ? { kind: 'boxed' as const, boxIds } : { kind: 'clean' as const }
    captured.push({
      view: { clip, table },
      frame,
      ...pixels.value,
      ...marked,
      crop: cropOf(workspace, clip, frame, boxIds),
    })
  }
  if (captured.length === 0) return
  const made = accepted(captureStills(workspace, captured))
  if (!made) return
  const [first] = made.stills
  if (made.stills.length === 1 && first) notify('info', 'stills.captured', { frame: first.frame })
  else notify('info', 'stills.capturedMany', { count: made.stills.length })
}

/** Around the one object that a still is about. */
function cropOf({ index }: Workspace, clip: ClipRecord, frame: FrameIndex, boxIds: readonly RecordId[]) {
  const [only, second] = boxIds
  const found = frameFacts(index, clip, frame).boxes.find(({ id }) => id === only)
  return found && second === undefined ? cropAround(found.box, clip) : undefined
}

async function tableOf(clip: ClipRecord): Promise<FrameTable | undefined> {
  const table = await session().stills.table(clip)
  if (!table.ok) tellProblem(table.problem)
  else if (frameCount(table.value) === clip.frameCount) return table.value
  else notify('problem', 'stills.problems.otherFrames', { clip: clip.name })
  return undefined
}
