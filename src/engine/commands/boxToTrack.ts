import type { Change } from '../../domain/edits/edit'
import { annotationId, trackId as toTrackId, type RecordId } from '../../domain/records/ids'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { TrackRecord } from '../../domain/records/track'
import { fail, ok, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { keyframeOf } from './keyframeChange'
import { RangeLinks } from './rangeLinks'

/** Makes each single box a track that begins with it. @returns the tracks */
export function boxToTrack(workspace: Workspace, ids: readonly RecordId[]): Result<TrackRecord[], Refusal> {
  const tracks: TrackRecord[] = []
  const links = new RangeLinks(workspace)
  const changes = ids.flatMap((id): Change[] => {
    const before = workspace.index.get('annotation', id)
    if (!before?.box) return []
    const { type: _type, id: _id, frame, pts, box, segmentId, ...coded } = before
    const track: TrackRecord = {
      ...coded,
      type: 'track',
      id: toTrackId.parse(workspace.ports.ids.next()),
      label: '',
      updatedAt: workspace.ports.clock.now(),
    }
    tracks.push(track)
    const seen = { outside: false, occluded: false, interpolation: 'linear' as const, attributes: {} }
    // The range that the box belonged to is about the track now.
    links.add(segmentId, track.id)
    return [
      { before, after: null },
      { before: null, after: track },
      { before: null, after: keyframeOf(workspace, track.id, { frame, pts, box, ...seen }) },
    ]
  })
  if (tracks.length === 0) return fail({ code: 'nothingToDo' })
  const made = workspace.commit('boxToTrack', [...changes, ...links.changes()])
  return made.ok ? ok(tracks) : made
}

/** Makes each keyframe of tracks on which they are seen a single box; what was between them is gone. @returns the boxes */
export function trackToBoxes(
  workspace: Workspace,
  ids: readonly RecordId[],
): Result<AnnotationRecord[], ExclusionRefusal> {
  const boxes: AnnotationRecord[] = []
  const links = new RangeLinks(workspace)
  const changes = ids.flatMap((id): Change[] => {
    const track = workspace.index.get('track', id)
    if (!track) return []
    const { type: _type, id: _id, label: _label, ...coded } = track
    const keyframes = workspace.index.keyframesOf(id)
    const range = [...workspace.index.referrersOf([id])].find((each) => each.type === 'segment')
    links.replace(id)
    const made = keyframes.flatMap(({ frame, pts, box, outside, attributes }): AnnotationRecord[] => {
      if (outside) return []
      const own = {
        ...coded,
        attributes: { ...coded.attributes, ...attributes },
        updatedAt: workspace.ports.clock.now(),
      }
      const annotation = { type: 'annotation' as const, id: annotationId.parse(workspace.ports.ids.next()) }
      return [{ ...annotation, frame, pts, box, ...own, ...(range?.type === 'segment' ? { segmentId: range.id } : {}) }]
    })
    boxes.push(...made)
    return [
      ...keyframes.map((before) => ({ before, after: null })),
      { before: track, after: null },
      ...made.map((after) => ({ before: null, after })),
    ]
  })
  if (boxes.length === 0) return fail({ code: 'nothingToDo' })
  const made = commitExclusive(workspace, 'trackToBoxes', [...links.changes(), ...changes])
  return made.ok ? ok(boxes) : made
}
