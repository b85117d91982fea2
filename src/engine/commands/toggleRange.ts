import { excludingPair, exclusiveVariables, isSameSubject } from '../../domain/codebook/exclusion'
import type { Change, Edit } from '../../domain/edits/edit'
import { segmentId, type ClipId, type TagId, type TrackId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import { fail, ok, type Result } from '../../domain/result'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { boundaryPts, ptsOf } from '../../domain/time/frameTable'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { codedDefaults } from './codedDefaults'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { relinked } from './linkRange'

/** Why a tag's key does nothing. */
export type RangeKeyRefusal =
  | ExclusionRefusal
  /** Several ranges of the tag are open, each about somebody else, and nobody is chosen. */
  | { readonly code: 'severalOpen'; readonly count: number }

/** The coder's ranges of a clip that have begun and not ended, in order of their start. */
export function openRanges(workspace: Workspace, clipId: ClipId): readonly SegmentRecord[] {
  return workspace.index
    .segmentsOf(clipId)
    .filter((each) => each.end === undefined && each.authorId === workspace.authorId)
}

/**
 * The coder's open range of this tag that its key ends: the one about one of `trackIds`. With none chosen it is the one about
 * nobody, else the only one, whoever it is about.
 */
export function openRange(
  workspace: Workspace,
  clipId: ClipId,
  tagId: TagId,
  trackIds: readonly TrackId[] = [],
): SegmentRecord | undefined {
  const open = openRanges(workspace, clipId).filter((each) => each.tagIds[0] === tagId)
  const found = open.find((each) => isSameSubject(each.trackIds, trackIds))
  return found ?? (trackIds.length === 0 && open.length === 1 ? open[0] : undefined)
}

/**
 * Begins a range at this frame, about `trackIds` where some are given, or ends the open one of the same tag. The frame on
 * screen at the second press is its last frame; where that lies before the first, the range runs from there. A range that
 * begins ends the coder's open ones that exclude it at the frame before, and takes the place of one that began on this very
 * frame. An open range that is about others as well goes on for them.
 * @returns the range that has begun or ended
 */
export function toggleRange(
  workspace: Workspace,
  view: ClipInView,
  frame: FrameIndex,
  tagId: TagId,
  trackIds: readonly TrackId[] = [],
): Result<{ readonly edit: Edit; readonly range: SegmentRecord; readonly hasEnded: boolean }, RangeKeyRefusal> {
  const open = openRanges(workspace, view.clip.id)
  const ending = openRange(workspace, view.clip.id, tagId, trackIds)
  if (ending) {
    const range = endedAt(workspace, view, ending, frame)
    const made = commitExclusive(workspace, 'endRange', [{ before: ending, after: range }])
    return made.ok ? ok({ edit: made.value, range, hasEnded: true }) : made
  }
  const same = trackIds.length === 0 ? open.filter((each) => each.tagIds[0] === tagId) : []
  if (same.length > 0) return fail({ code: 'severalOpen', count: same.length })
  const variables = exclusiveVariables(workspace.index.all('codebook'))
  const excluded = open.filter(
    (each) => isSameSubject(each.trackIds, trackIds) && excludingPair(variables, each.tagIds, [tagId]),
  )
  const range: SegmentRecord = {
    type: 'segment',
    id: segmentId.parse(workspace.ports.ids.next()),
    start: frame,
    startPts: ptsOf(view.table, frame),
    ...(trackIds.length > 0 ? { trackIds: [...trackIds] } : {}),
    ...codedDefaults(workspace, view, tagId),
  }
  const made = commitExclusive(workspace, 'startRange', [
    { before: null, after: range },
    ...excluded.flatMap((each) => endedBefore(workspace, view, each, frame, range)),
  ])
  return made.ok ? ok({ edit: made.value, range, hasEnded: false }) : made
}

/** The open range, closed: from its beginning to `frame`, both in it, whichever of them comes first. */
export function endedAt(
  workspace: Workspace,
  { table }: ClipInView,
  open: SegmentRecord,
  frame: FrameIndex,
): SegmentRecord {
  const start = frameIndex(Math.min(open.start, frame))
  const end = Math.max(open.start, frame) + 1
  return {
    ...open,
    start,
    startPts: ptsOf(table, start),
    end,
    endPts: boundaryPts(table, end),
    updatedAt: workspace.ports.clock.now(),
  }
}

/** Ends an open range next to `frame`, on the side of its beginning; whom `next` is not about it goes on for. */
function endedBefore(
  workspace: Workspace,
  view: ClipInView,
  open: SegmentRecord,
  frame: FrameIndex,
  next: SegmentRecord,
): Change[] {
  const rest = open.trackIds?.filter((id) => !next.trackIds?.includes(id)) ?? []
  if (open.start === frame) {
    if (rest.length > 0) return [{ before: open, after: { ...open, trackIds: rest, updatedAt: next.updatedAt } }]
    return [...relinked(workspace, open.id, next.id), { before: open, after: null }]
  }
  // Who codes while going backwards ends a range one frame later, and it runs forwards all the same.
  const ended = endedAt(workspace, view, open, frameIndex(open.start < frame ? frame - 1 : frame + 1))
  const goesOn = {
    ...open,
    id: segmentId.parse(workspace.ports.ids.next()),
    start: frame,
    startPts: ptsOf(view.table, frame),
    trackIds: rest,
    createdAt: ended.updatedAt,
    updatedAt: ended.updatedAt,
  }
  return [{ before: open, after: ended }, ...(rest.length > 0 ? [{ before: null, after: goesOn }] : [])]
}
