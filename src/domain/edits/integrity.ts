import type { ImageSize } from '../geometry/imagePoint'
import { isBoxInside, type Box } from '../geometry/box'
import type { ClipRecord } from '../records/clip'
import type { CoverageRecord } from '../records/coverage'
import type { HandoverRecord } from '../records/handover'
import type { RecordId, TagId } from '../records/ids'
import type { SegmentRecord } from '../records/segment'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import type { RecordMap } from './apply'
import { referencesOf } from './references'

/** A rule between records that does not hold; `code` names its sentence in the message catalogue. */
export interface IntegrityProblem {
  readonly recordId: RecordId
  readonly code:
    | 'clipUnknown'
    | 'frameOutsideClip'
    | 'ptsOutsideClip'
    | 'boxOutsidePicture'
    | 'rangeEmpty'
    | 'tagUnknown'
    | 'authorUnknown'
    | 'trackUnknown'
    | 'segmentUnknown'
    | 'recordUnknown'
    | 'stillInUse'
  /** What the record says, for the sentence. */
  readonly value: string
}

export interface IntegrityHints {
  /** Of every codebook in the workspace. */
  readonly tags?: ReadonlySet<TagId>
  /** At least the records that name one of `removed`. */
  readonly referrers?: (removed: ReadonlySet<RecordId>) => Iterable<WorkspaceRecord>
  /** Where a codebook is changed: the records that may carry a tag which it has no more. */
  readonly tagged?: Iterable<WorkspaceRecord>
}

/**
 * Checks the records that an edit changes, in the state after it, and those that lean on what it removes.
 * @param records the state after the edit
 * @param changedIds the records that the edit touches
 * @param hints what the caller knows already, so that not all records are looked through
 */
export function integrityProblems(
  records: RecordMap,
  changedIds: Iterable<RecordId>,
  { tags = knownTags(records), referrers = () => records.values(), tagged = [] }: IntegrityHints = {},
): IntegrityProblem[] {
  const problems: IntegrityProblem[] = []
  const removed = new Set<RecordId>()
  for (const id of changedIds) {
    const record = records.get(id)
    if (record) problems.push(...problemsOf(record, records, tags))
    else removed.add(id)
  }
  if (removed.size > 0) problems.push(...danglingAfter(referrers(removed), removed))
  for (const record of tagged) {
    for (const { value } of tagProblems(record, tags)) {
      if (!removed.has(record.id)) problems.push({ recordId: record.id, code: 'stillInUse', value })
    }
  }
  return problems
}

/** The tags of every codebook in the workspace. */
export function knownTags(records: RecordMap): ReadonlySet<TagId> {
  const tags = new Set<TagId>()
  for (const record of records.values()) {
    if (record.type === 'codebook') for (const tag of record.tags) tags.add(tag.id)
  }
  return tags
}

function problemsOf(record: WorkspaceRecord, records: RecordMap, tags: ReadonlySet<TagId>): IntegrityProblem[] {
  return [...referenceProblems(record, records), ...tagProblems(record, tags), ...placeProblems(record, records)]
}

function referenceProblems(record: WorkspaceRecord, records: RecordMap): IntegrityProblem[] {
  return referencesOf(record).flatMap(({ id, type, code }) => {
    const found = records.get(id)
    const isThere = found !== undefined && (type === undefined || found.type === type)
    return isThere ? [] : [{ recordId: record.id, code, value: id }]
  })
}

function tagProblems(record: WorkspaceRecord, tags: ReadonlySet<TagId>): IntegrityProblem[] {
  if (record.type !== 'annotation' && record.type !== 'segment' && record.type !== 'track') return []
  return record.tagIds
    .filter((tagId) => !tags.has(tagId))
    .map((tagId) => ({ recordId: record.id, code: 'tagUnknown', value: tagId }))
}

/** Whether frames, ticks and boxes are inside the clip. */
function placeProblems(record: WorkspaceRecord, records: RecordMap): IntegrityProblem[] {
  switch (record.type) {
    case 'annotation':
    case 'keyframe': {
      const clip = clipOf(records, record.type === 'annotation' ? record.clipId : trackClip(records, record.trackId))
      if (!clip) return []
      return [...framesProblems(record.id, record, clip), ...boxProblems(record.id, record.box, clip.display)]
    }
    case 'still':
    case 'comment':
    case 'cut': {
      const clip = clipOf(records, record.clipId)
      return clip ? framesProblems(record.id, record, clip) : []
    }
    case 'segment':
    case 'handover':
      return rangeProblems(record, records)
    case 'coverage':
      return spanProblems(record, records)
    case 'sync':
      return [record.a, record.b].flatMap((moment) => {
        const clip = clipOf(records, moment.clipId)
        return clip ? framesProblems(record.id, moment, clip) : []
      })
    case 'project':
    case 'annotator':
    case 'clip':
    case 'codebook':
    case 'track':
    case 'claim':
    case 'review':
    case 'adjudication':
    case 'proof':
    case 'measure':
    case 'submission':
      return []
    default:
      return record satisfies never
  }
}

function framesProblems(
  recordId: RecordId,
  place: { readonly frame: number; readonly pts: number },
  clip: ClipRecord,
): IntegrityProblem[] {
  if (place.frame >= clip.frameCount) return [{ recordId, code: 'frameOutsideClip', value: `${place.frame}` }]
  if (place.pts < clip.firstPts || place.pts >= clip.endPts) {
    return [{ recordId, code: 'ptsOutsideClip', value: `${place.pts}` }]
  }
  return []
}

function boxProblems(recordId: RecordId, box: Box | undefined, picture: ImageSize): IntegrityProblem[] {
  if (box === undefined || isBoxInside(box, picture)) return []
  return [{ recordId, code: 'boxOutsidePicture', value: `${box.x}, ${box.y}, ${box.w} × ${box.h}` }]
}

function rangeProblems(record: SegmentRecord | HandoverRecord, records: RecordMap): IntegrityProblem[] {
  const clip = clipOf(records, record.clipId)
  if (!clip) return []
  const { start, end, startPts, endPts } = record
  if (start >= clip.frameCount || (end !== undefined && end > clip.frameCount)) {
    return [{ recordId: record.id, code: 'frameOutsideClip', value: `${start}–${end ?? ''}` }]
  }
  if (startPts < clip.firstPts || startPts >= clip.endPts || (endPts !== undefined && endPts > clip.endPts)) {
    return [{ recordId: record.id, code: 'ptsOutsideClip', value: `${startPts}–${endPts ?? ''}` }]
  }
  const hasOneEnd = (end === undefined) !== (endPts === undefined)
  if (hasOneEnd || (end !== undefined && end <= start) || (endPts !== undefined && endPts <= startPts)) {
    return [{ recordId: record.id, code: 'rangeEmpty', value: `${start}–${end ?? ''}` }]
  }
  return []
}

function spanProblems(record: CoverageRecord, records: RecordMap): IntegrityProblem[] {
  const clip = clipOf(records, record.clipId)
  const outside = clip && record.spans.find(({ start, end }) => end <= start || end > clip.frameCount)
  if (!outside) return []
  return [{ recordId: record.id, code: 'frameOutsideClip', value: `${outside.start}–${outside.end}` }]
}

/** What still names a removed record may not be left behind. */
function danglingAfter(records: Iterable<WorkspaceRecord>, removed: ReadonlySet<RecordId>): IntegrityProblem[] {
  const problems: IntegrityProblem[] = []
  for (const record of records) {
    const named = referencesOf(record).find(({ id }) => removed.has(id))
    if (named) problems.push({ recordId: record.id, code: 'stillInUse', value: named.id })
  }
  return problems
}

function trackClip(records: RecordMap, trackId: RecordId): RecordId {
  const track = records.get(trackId)
  return track?.type === 'track' ? track.clipId : ''
}

function clipOf(records: RecordMap, clipId: RecordId): ClipRecord | undefined {
  const record = records.get(clipId)
  return record?.type === 'clip' ? record : undefined
}
