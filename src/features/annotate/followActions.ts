import type { Box } from '../../domain/geometry/box'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount } from '../../domain/time/frameTable'
import { shapeAt } from '../../domain/tracks/trackShape'
import { confirmAllAuto, confirmAutoUpTo } from '../../engine/commands/confirmAuto'
import { followObject } from '../../engine/commands/followObject'
import { rejectAutoAfter } from '../../engine/commands/rejectAuto'
import type { FollowedBox, FollowEnd, FollowProblem } from '../../engine/ports/follow'
import type { Workspace } from '../../engine/workspace'
import { addFollowed, followStore, showFollow } from '../../stores/followStore'
import { notify } from '../../stores/noticesStore'
import { areFree } from '../../stores/objectViewStore'
import { seek } from '../../stores/playbackStore'
import { accepted } from '../../stores/refusals'
import { select, selectionStore } from '../../stores/selectionStore'
import { session } from '../../stores/session'
import { onFrame, type Coding } from './onFrame'
import { onTrack } from './trackActions'

/** What keys and buttons do to have a program follow an object, and to judge what it made. */

/** Follows the selected box or track from the frame on screen, and writes what came of it in one edit. */
export function followSelected(direction: 1 | -1): void {
  if (followStore.getState().state.kind === 'running') {
    notify('info', 'follow.alreadyRunning')
    return
  }
  onFrame((here) => {
    const id = selectionStore.getState().ids.at(-1)
    const box = id === undefined ? undefined : boxAt(here, id)
    if (here.workspace.isReadOnly) notify('warning', 'refusals.readOnly')
    else if (id === undefined || !box) notify('info', 'follow.selectFirst')
    else if (areFree([id])) void run(here, id, box, direction)
  })
}

export function confirmUpToHere(): void {
  onTrack(confirmAutoUpTo)
}

export function confirmAll(): void {
  onTrack((workspace, _view, id) => confirmAllAuto(workspace, id))
}

export function rejectAfterHere(): void {
  onTrack(rejectAutoAfter)
}

function boxAt({ workspace, frame }: Coding, id: RecordId): Box | undefined {
  const single = workspace.index.get('annotation', id)
  if (single) return single.frame === frame ? single.box : undefined
  return shapeAt(workspace.index.keyframesOf(id), frame)?.box
}

/** The last frame before what a person has said themselves, or the end of the clip. */
function lastFrame({ workspace, view, frame }: Coding, id: RecordId, direction: 1 | -1): FrameIndex {
  const persons = workspace.index.keyframesOf(id).filter(({ auto }) => !auto)
  const next =
    direction === 1
      ? persons.find((each) => each.frame > frame)?.frame
      : persons.findLast((each) => each.frame < frame)?.frame
  const end = next ?? (direction === 1 ? frameCount(view.table) : -1)
  return frameIndex(end - direction)
}

async function run(here: Coding, id: RecordId, box: Box, direction: 1 | -1): Promise<void> {
  const { workspace, view, frame } = here
  const until = lastFrame(here, id, direction)
  if (until === frame) {
    notify('info', 'follow.noFrames')
    return
  }
  const controller = new AbortController()
  const found: FollowedBox[] = []
  let isKept = true
  const stop = () => controller.abort()
  const discard = () => {
    isKept = false
    controller.abort()
  }
  const total = Math.abs(until - frame)
  const start = { id, clipId: view.clip.id, boxes: new Map(), newest: undefined, total, isSeen: false }
  showFollow({ kind: 'running', ...start, stop, discard })
  const result = await session()
    .follower.follow(view.clip, {
      frame,
      box,
      picture: view.clip.display,
      until,
      signal: controller.signal,
      onBoxes(boxes) {
        if (controller.signal.aborted) return
        found.push(...boxes)
        addFollowed(boxes)
        const { state } = followStore.getState()
        const newest = boxes.at(-1)
        if (state.kind === 'running' && state.isSeen && newest) seek(newest.frame)
      },
    })
    .catch((error: unknown) => fail({ code: 'failed' as const, message: String(error) }))
  showFollow({ kind: 'none' })
  const isStopped = !result.ok && result.problem.code === 'cancelled'
  if (!isKept || (isStopped && found.length === 0)) notify('info', 'follow.discarded')
  // A refusal has said what happened; nothing is kept then.
  else if (found.length === 0 || write(workspace, here, id, found, result)) tell(result, found.length)
}

/** @returns whether it is written */
function write(
  workspace: Workspace,
  { view, frame }: Coding,
  id: RecordId,
  boxes: readonly FollowedBox[],
  result: Result<FollowEnd, FollowProblem>,
): boolean {
  const isGone = result.ok && (result.value.code === 'cut' || result.value.code === 'edge')
  const isSelected = selectionStore.getState().ids.includes(id)
  const track = accepted(followObject(workspace, view, { id, frame, boxes, isGone }))
  if (track && isSelected) select(track.id)
  return track !== undefined
}

/** Says how far it came and why it ended. */
function tell(result: Result<FollowEnd, FollowProblem>, count: number): void {
  if (result.ok) {
    const { value: end } = result
    const confidence = end.code === 'lost' ? end.confidence.toFixed(2) : ''
    const frame = end.code === 'reached' ? 0 : end.frame
    notify(end.code === 'undecodable' ? 'warning' : 'info', `follow.ended.${end.code}`, { frame, confidence, count })
    return
  }
  const { problem } = result
  if (problem.code === 'cancelled') notify('info', 'follow.stopped', { count })
  else notify('problem', `follow.problems.${problem.code}`, { message: 'message' in problem ? problem.message : '' })
}
