import type { Change } from '../../domain/edits/edit'
import { trackId as toTrackId, type TrackId } from '../../domain/records/ids'
import type { KeyframeRecord } from '../../domain/records/keyframe'
import type { TrackRecord } from '../../domain/records/track'
import { fail, ok, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import { splitKeyframes } from '../../domain/tracks/splitKeyframes'
import type { KeyframeShape } from '../../domain/tracks/trackShape'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeOf } from './keyframeChange'

/**
 * Ends a track before a frame and goes on from there as another one, with the same tags and note. The ranges that are about
 * it stay with the first. @returns the second
 */
export function splitTrack(
  workspace: Workspace,
  view: ClipInView,
  id: TrackId,
  frame: FrameIndex,
): Result<TrackRecord, Refusal | { readonly code: 'cannotSplit' }> {
  const track = workspace.index.get('track', id)
  if (!track || track.clipId !== view.clip.id) return fail({ code: 'nothingToDo' })
  const split = splitKeyframes(workspace.index.keyframesOf(id), frame, ptsOf(view.table, frame))
  if (!split) return fail({ code: 'cannotSplit' })
  const now = workspace.ports.clock.now()
  const second = {
    ...track,
    id: toTrackId.parse(workspace.ports.ids.next()),
    authorId: workspace.authorId,
    status: 'draft' as const,
    createdAt: now,
    updatedAt: now,
  }
  const right = split.right.flatMap((each): Change[] => {
    const after = 'id' in each ? { ...each, trackId: second.id } : keyframeOf(workspace, second.id, each)
    return [{ before: 'id' in each ? each : null, after }]
  })
  const kept = new Set<KeyframeRecord | KeyframeShape>([...split.left, ...split.right])
  const gone = workspace.index.keyframesOf(id).filter((each) => !kept.has(each))
  const left = split.left.flatMap((each): Change[] =>
    'id' in each ? [] : [{ before: null, after: keyframeOf(workspace, id, each) }],
  )
  const made = workspace.commit('splitTrack', [
    { before: null, after: second },
    ...right,
    ...left,
    ...gone.map((before) => ({ before, after: null })),
  ])
  return made.ok ? ok(second) : made
}
