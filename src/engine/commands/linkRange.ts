import type { Change, Edit } from '../../domain/edits/edit'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { RecordId, SegmentId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import { fail, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'

/** What belongs to a range: the tracks that it is about, and single boxes. */
export function linkedTo({ index }: Workspace, range: SegmentRecord): readonly (TrackRecord | AnnotationRecord)[] {
  const tracks = (range.trackIds ?? []).flatMap((id) => index.get('track', id) ?? [])
  const boxes = [...index.referrersOf([range.id])].flatMap((each) => (each.type === 'annotation' ? [each] : []))
  return [...tracks, ...boxes.toSorted((a, b) => a.frame - b.frame)]
}

/** The ranges to which a track or a box belongs. */
export function rangesAbout({ index }: Workspace, record: TrackRecord | AnnotationRecord): readonly SegmentRecord[] {
  if (record.type === 'annotation') return [index.get('segment', record.segmentId) ?? []].flat()
  const ranges = [...index.referrersOf([record.id])].flatMap((each) => (each.type === 'segment' ? [each] : []))
  return ranges.toSorted((a, b) => a.start - b.start)
}

/** Says that a range is about tracks, and that boxes belong to it. Ids of other records and of other clips are passed over. */
export function linkRange(
  workspace: Workspace,
  rangeId: SegmentId,
  ids: readonly RecordId[],
): Result<Edit, ExclusionRefusal> {
  const { index } = workspace
  const range = index.get('segment', rangeId)
  if (!range) return fail({ code: 'nothingToDo' })
  const updatedAt = workspace.ports.clock.now()
  const added = ids.flatMap((id) => {
    const track = index.get('track', id)
    return track?.clipId === range.clipId && !range.trackIds?.includes(track.id) ? [track.id] : []
  })
  const boxes = ids.flatMap((id): Change[] => {
    const before = index.get('annotation', id)
    if (!before?.box || before.clipId !== range.clipId || before.segmentId === rangeId) return []
    return [{ before, after: { ...before, segmentId: rangeId, updatedAt } }]
  })
  const about = { ...range, trackIds: [...(range.trackIds ?? []), ...added], updatedAt }
  const changes = [...(added.length > 0 ? [{ before: range, after: about }] : []), ...boxes]
  return changes.length === 0 ? fail({ code: 'nothingToDo' }) : commitExclusive(workspace, 'linkRange', changes)
}

/** Takes tracks and boxes out of a range. */
export function unlinkRange(
  workspace: Workspace,
  rangeId: SegmentId,
  ids: readonly RecordId[],
): Result<Edit, ExclusionRefusal> {
  const range = workspace.index.get('segment', rangeId)
  if (!range) return fail({ code: 'nothingToDo' })
  const updatedAt = workspace.ports.clock.now()
  const { trackIds = [], ...rest } = range
  const kept = trackIds.filter((id) => !ids.includes(id))
  const boxes = relinked(workspace, rangeId, undefined).filter(({ before }) => before && ids.includes(before.id))
  const about = { ...rest, ...(kept.length > 0 ? { trackIds: kept } : {}), updatedAt }
  const changes = [...(kept.length < trackIds.length ? [{ before: range, after: about }] : []), ...boxes]
  return changes.length === 0 ? fail({ code: 'nothingToDo' }) : commitExclusive(workspace, 'unlinkRange', changes)
}

/** The changes by which the boxes of one range belong to another instead, or to none. */
export function relinked(workspace: Workspace, from: SegmentId, to: SegmentId | undefined): Change[] {
  const updatedAt = workspace.ports.clock.now()
  return [...workspace.index.referrersOf([from])].flatMap((before): Change[] => {
    if (before.type !== 'annotation') return []
    const { segmentId: _segmentId, ...rest } = before
    return [{ before, after: { ...rest, ...(to === undefined ? {} : { segmentId: to }), updatedAt } }]
  })
}
