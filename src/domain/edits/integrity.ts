import type { ImageSize } from '../geometry/imagePoint'
import { isBoxInside, type Box } from '../geometry/box'
import type { AnnotationRecord } from '../records/annotation'
import type { ClipRecord } from '../records/clip'
import type { ClipId, RecordId, TagId } from '../records/ids'
import type { KeyframeRecord } from '../records/keyframe'
import type { SegmentRecord } from '../records/segment'
import type { RecordOf, RecordType, WorkspaceRecord } from '../records/workspaceRecord'
import type { RecordMap } from './apply'

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

/**
 * Checks the records that an edit changes, in the state after it, and those that lean on what it removes.
 * @param records the state after the edit
 * @param changedIds the records that the edit touches
 */
export function integrityProblems(records: RecordMap, changedIds: Iterable<RecordId>): IntegrityProblem[] {
  const tags = knownTags(records)
  const problems: IntegrityProblem[] = []
  const removed = new Set<RecordId>()
  for (const id of changedIds) {
    const record = records.get(id)
    if (record) problems.push(...problemsOf(record, records, tags))
    else removed.add(id)
  }
  if (removed.size > 0) problems.push(...danglingAfter(records, removed))
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
  switch (record.type) {
    case 'annotation':
      return [...codedProblems(record, records, tags), ...placeProblems(record, records, record.clipId)]
    case 'segment':
      return [...codedProblems(record, records, tags), ...rangeProblems(record, records)]
    case 'track':
      return codedProblems(record, records, tags)
    case 'keyframe': {
      const track = recordOf(records, 'track', record.trackId)
      if (!track) return [{ recordId: record.id, code: 'trackUnknown', value: record.trackId }]
      return placeProblems(record, records, track.clipId)
    }
    case 'still':
      return (
        clipProblem(record.id, record.clipId, records) ??
        framesProblems(record.id, record, clipOf(records, record.clipId))
      )
    case 'review':
    case 'adjudication':
      return clipProblem(record.id, record.clipId, records) ?? []
    case 'clip':
      return records.has(record.addedBy) ? [] : [{ recordId: record.id, code: 'authorUnknown', value: record.addedBy }]
    case 'project':
    case 'annotator':
    case 'codebook':
    case 'claim':
      return []
    default:
      return record satisfies never
  }
}

type Coded = RecordOf<'annotation' | 'segment' | 'track'>

function codedProblems(record: Coded, records: RecordMap, tags: ReadonlySet<TagId>): IntegrityProblem[] {
  const problems: IntegrityProblem[] = [...(clipProblem(record.id, record.clipId, records) ?? [])]
  for (const tagId of record.tagIds) {
    if (!tags.has(tagId)) problems.push({ recordId: record.id, code: 'tagUnknown', value: tagId })
  }
  if (!recordOf(records, 'annotator', record.authorId)) {
    problems.push({ recordId: record.id, code: 'authorUnknown', value: record.authorId })
  }
  if ('segmentId' in record && record.segmentId !== undefined && !recordOf(records, 'segment', record.segmentId)) {
    problems.push({ recordId: record.id, code: 'segmentUnknown', value: record.segmentId })
  }
  return problems
}

function placeProblems(
  record: AnnotationRecord | KeyframeRecord,
  records: RecordMap,
  clipId: ClipId,
): IntegrityProblem[] {
  const clip = clipOf(records, clipId)
  if (!clip) return []
  return [...framesProblems(record.id, record, clip), ...boxProblems(record.id, record.box, clip.display)]
}

function framesProblems(
  recordId: RecordId,
  place: { readonly frame: number; readonly pts: number },
  clip: ClipRecord | undefined,
): IntegrityProblem[] {
  if (!clip) return []
  if (place.frame >= clip.frameCount) {
    return [{ recordId, code: 'frameOutsideClip', value: `${place.frame}` }]
  }
  if (place.pts < clip.firstPts || place.pts >= clip.endPts) {
    return [{ recordId, code: 'ptsOutsideClip', value: `${place.pts}` }]
  }
  return []
}

function boxProblems(recordId: RecordId, box: Box | undefined, picture: ImageSize): IntegrityProblem[] {
  if (box === undefined || isBoxInside(box, picture)) return []
  return [{ recordId, code: 'boxOutsidePicture', value: `${box.x}, ${box.y}, ${box.w} × ${box.h}` }]
}

function rangeProblems(record: SegmentRecord, records: RecordMap): IntegrityProblem[] {
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

/** What still names a removed record may not be left behind. */
function danglingAfter(records: RecordMap, removed: ReadonlySet<RecordId>): IntegrityProblem[] {
  const problems: IntegrityProblem[] = []
  for (const record of records.values()) {
    const named = namesOf(record).find((id) => removed.has(id))
    if (named !== undefined) problems.push({ recordId: record.id, code: 'stillInUse', value: named })
  }
  return problems
}

function namesOf(record: WorkspaceRecord): RecordId[] {
  switch (record.type) {
    case 'annotation':
    case 'track':
      return [record.clipId, record.authorId, ...(record.segmentId === undefined ? [] : [record.segmentId])]
    case 'segment':
      return [record.clipId, record.authorId]
    case 'keyframe':
      return [record.trackId]
    case 'claim':
      return record.evidence.map((link) => link.recordId)
    case 'clip':
      return [record.addedBy]
    case 'review':
      return [record.clipId, record.coderId]
    case 'adjudication':
      return [record.clipId, record.adjudicatorId, ...record.aboutIds]
    case 'still':
      return [record.clipId, record.capturedBy]
    case 'project':
    case 'annotator':
    case 'codebook':
      return []
    default:
      return record satisfies never
  }
}

function clipProblem(recordId: RecordId, clipId: ClipId, records: RecordMap): IntegrityProblem[] | undefined {
  return clipOf(records, clipId) ? undefined : [{ recordId, code: 'clipUnknown', value: clipId }]
}

function clipOf(records: RecordMap, clipId: ClipId): ClipRecord | undefined {
  return recordOf(records, 'clip', clipId)
}

function recordOf<Type extends RecordType>(records: RecordMap, type: Type, id: RecordId): RecordOf<Type> | undefined {
  const record = records.get(id)
  return record?.type === type ? (record as RecordOf<Type>) : undefined
}
