import type { Change, Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import type { TrackRecord } from '../../domain/records/track'
import { fail, type Result } from '../../domain/result'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount, lastFrame } from '../../domain/time/frameTable'
import { isOpenTrack } from '../../domain/tracks/presence'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { keyframeChange } from './keyframeChange'
import { endedAt } from './toggleRange'

/** Why what is open cannot end at a frame. */
export type EndRefusal =
  | ExclusionRefusal
  | { readonly code: 'notBegun' }
  /** The track is still said to be there at `frame`. */
  | { readonly code: 'keyframeLater'; readonly frame: number }

/** Ends an open range or an open track with `frame`, which is the last one of it. */
export function endOpen(
  workspace: Workspace,
  view: ClipInView,
  id: RecordId,
  frame: FrameIndex,
): Result<Edit, EndRefusal> {
  const range = workspace.index.get('segment', id)
  if (range?.clipId === view.clip.id && range.end === undefined) {
    return commitExclusive(workspace, 'endRange', [{ before: range, after: endedAt(workspace, view, range, frame) }])
  }
  const track = workspace.index.get('track', id)
  if (track?.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  return endTrack(workspace, view, track, frame)
}

function endTrack(
  workspace: Workspace,
  view: ClipInView,
  { id }: TrackRecord,
  frame: FrameIndex,
): Result<Edit, EndRefusal> {
  const keyframes = workspace.index.keyframesOf(id)
  const last = keyframes.at(-1)
  if (!last || !isOpenTrack(keyframes)) return fail({ code: 'nothingToDo' })
  if (frame < (keyframes[0]?.frame ?? 0)) return fail({ code: 'notBegun' })
  if (frame < last.frame) return fail({ code: 'keyframeLater', frame: last.frame })
  // Where the clip ends with it, its box there is what says that it has been seen to the end.
  const isClipEnd = frame + 1 >= frameCount(view.table)
  const change: Change | undefined = isClipEnd
    ? keyframeChange(workspace, view, id, lastFrame(view.table), { outside: false })
    : keyframeChange(workspace, view, id, frameIndex(frame + 1), { outside: true })
  return change ? workspace.commit('setOutside', [change]) : fail({ code: 'nothingToDo' })
}
