import type { Change } from '../../domain/edits/edit'
import { trackId as toTrackId, type RecordId } from '../../domain/records/ids'
import type { TrackRecord } from '../../domain/records/track'
import { fail, ok, type Result } from '../../domain/result'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount, ptsOf } from '../../domain/time/frameTable'
import { fitKeyframes } from '../../domain/tracks/fitKeyframes'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { FollowedBox } from '../ports/follow'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeChange, keyframeOf } from './keyframeChange'
import { RangeLinks } from './rangeLinks'

export interface FollowedRun {
  /** A track, or a single box, which becomes a track. */
  readonly id: RecordId
  /** Where it was marked. */
  readonly frame: FrameIndex
  /** On the frames behind it, or on those before, one each. */
  readonly boxes: readonly FollowedBox[]
  /** Whether the object has left the picture where the boxes end. */
  readonly isGone: boolean
}

/**
 * Writes what a program has followed as keyframes marked `auto`, as few as keep the boxes, all in one edit. Keyframes that a
 * person made end it; those of an earlier run give way. @returns the track
 */
export function followObject(workspace: Workspace, view: ClipInView, run: FollowedRun): Result<TrackRecord, Refusal> {
  const begun = beginning(workspace, view, run)
  if (!begun) return fail({ code: 'nothingToDo' })
  const { track, changes } = begun
  const known = workspace.index.keyframesOf(track.id)
  const isForwards = (run.boxes[0]?.frame ?? 0) > run.frame
  const persons = known.filter(({ auto, frame }) => !auto && (isForwards ? frame > run.frame : frame < run.frame))
  const end = isForwards ? persons[0]?.frame : persons.at(-1)?.frame
  const boxes = run.boxes
    .filter(({ frame }) => end === undefined || (isForwards ? frame < end : frame > end))
    .toSorted((a, b) => a.frame - b.frame)
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!first || !last) return fail({ code: 'nothingToDo' })
  const given = known.filter(({ auto, frame }) => auto && frame >= first.frame && frame <= last.frame)
  const write = (followed: FollowedBox, outside = false): Change => ({
    before: null,
    after: keyframeOf(workspace, track.id, {
      frame: followed.frame,
      pts: ptsOf(view.table, followed.frame),
      box: followed.box,
      outside,
      occluded: false,
      interpolation: 'linear',
      attributes: {},
      auto: { confidence: followed.confidence },
    }),
  })
  const next = frameIndex(last.frame + 1)
  // Held on, the box would claim frames on which nobody has seen the object.
  const isLeft =
    run.isGone && isForwards && next < frameCount(view.table) && !known.some(({ frame }) => frame > last.frame)
  const made = workspace.commit('followObject', [
    ...changes,
    ...given.map((before) => ({ before, after: null })),
    ...fitKeyframes(boxes).map((each) => write(each)),
    ...(isLeft ? [write({ ...last, frame: next }, true)] : []),
  ])
  return made.ok ? ok(track) : made
}

/** The track, with a keyframe where it was marked. */
function beginning(
  workspace: Workspace,
  view: ClipInView,
  { id, frame }: FollowedRun,
): { readonly track: TrackRecord; readonly changes: readonly Change[] } | undefined {
  const track = workspace.index.get('track', id)
  if (track) {
    if (track.clipId !== view.clip.id || !shapeAt(workspace.index.keyframesOf(track.id), frame)) return undefined
    const isThere = workspace.index.keyframeAt(track.id, frame) !== undefined
    const change = isThere ? undefined : keyframeChange(workspace, view, track.id, frame, {})
    return { track, changes: change ? [change] : [] }
  }
  const before = workspace.index.get('annotation', id)
  if (!before?.box || before.frame !== frame || before.clipId !== view.clip.id) return undefined
  const { type: _type, id: _id, frame: _frame, pts, box, segmentId, ...coded } = before
  const updatedAt = workspace.ports.clock.now()
  const made: TrackRecord = {
    ...coded,
    type: 'track',
    id: toTrackId.parse(workspace.ports.ids.next()),
    label: '',
    updatedAt,
  }
  const links = new RangeLinks(workspace)
  links.add(segmentId, made.id)
  const seen = { outside: false, occluded: false, interpolation: 'linear' as const, attributes: {} }
  const keyframe = keyframeOf(workspace, made.id, { frame, pts, box, ...seen })
  const changes = [
    { before, after: null },
    { before: null, after: made },
    { before: null, after: keyframe },
    ...links.changes(),
  ]
  return { track: made, changes }
}
