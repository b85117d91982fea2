import type { CodeGroup } from '../../domain/agreement/codeGroup'
import type { Decision, OwnChange } from '../../domain/agreement/decision'
import { ownKeyframes } from '../../domain/agreement/ownKeyframes'
import type { CodedRecord } from '../../domain/codebook/olderCodes'
import type { Change } from '../../domain/edits/edit'
import { meanBox } from '../../domain/geometry/meanBox'
import type { AdjudicationRecord } from '../../domain/records/adjudication'
import type { AnnotationRecord } from '../../domain/records/annotation'
import { annotationId, segmentId, trackId, type RecordId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import { fail, ok, type Result } from '../../domain/result'
import { joinedSensitivity } from '../../domain/sensitivity/sensitivity'
import { frameIndex } from '../../domain/time/frameIndex'
import { boundaryPts, ptsOf } from '../../domain/time/frameTable'
import { meanKeyframes } from '../../domain/tracks/meanKeyframes'
import type { KeyframeShape } from '../../domain/tracks/trackShape'
import { saidKeyframes } from '../saidKeyframes'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeOf } from './keyframeChange'

/** Why no code can be made of others' codes. */
export type ResultRefusal =
  /** Fewer than two coders have one. */
  | { readonly code: 'nothingToMerge' }
  /** The ranges, or most of the tracks, have no frame in common. */
  | { readonly code: 'nothingInCommon' }
  /** Nobody has said where one of the ranges ends. */
  | { readonly code: 'rangeIsOpen' }
  | { readonly code: 'rangeIsEmpty' }
  /** The track would be in the picture on no frame. */
  | { readonly code: 'trackIsNowhere' }
  /** A record was deleted or replaced since. */
  | { readonly code: 'codesGone' }

interface SettledResult {
  readonly verdict: AdjudicationRecord['verdict']
  readonly resultIds?: readonly RecordId[]
  /** What makes the adjudicator's own records. */
  readonly changes: readonly Change[]
}

/** What a decision leaves standing, with the records that it needs for that. */
export function settledResult(
  workspace: Workspace,
  view: ClipInView,
  group: CodeGroup,
  decision: Decision,
): Result<SettledResult, ResultRefusal> {
  const records = group.members.flatMap(({ recordId }) => codedRecord(workspace, recordId) ?? [])
  if (records.length < group.members.length) return fail({ code: 'codesGone' })
  switch (decision.kind) {
    case 'take': {
      const taken = group.members.filter(({ coderId }) => decision.coderIds.includes(coderId))
      if (taken.length === 0) return ok({ verdict: 'rejected', changes: [] })
      return ok({ verdict: 'kept', resultIds: taken.map(({ recordId }) => recordId), changes: [] })
    }
    case 'merge':
      return changedTo(merged(workspace, view, records, decision.extent))
    case 'edit': {
      const at = group.members.findIndex(({ coderId }) => coderId === decision.coderId)
      const record = records[at]
      return record ? changedTo(edited(workspace, view, record, decision.change)) : fail({ code: 'codesGone' })
    }
    case 'reject':
      return ok({ verdict: 'rejected', changes: [] })
    case 'unresolved':
      return ok({ verdict: 'unresolved', changes: [] })
    default:
      return decision satisfies never
  }
}

function codedRecord({ index }: Workspace, id: RecordId): CodedRecord | undefined {
  return index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id)
}

function changedTo(made: Result<readonly Change[], ResultRefusal>): Result<SettledResult, ResultRefusal> {
  if (!made.ok) return made
  const own = made.value.flatMap(({ after }) => (after && after.type !== 'keyframe' ? [after.id] : []))
  return ok({ verdict: 'changed', resultIds: own, changes: made.value })
}

/**
 * One code of all of them. Its tags and fields are those that most coders gave, of as many the first coder's; whom one of
 * them protects stays protected.
 */
function merged(
  workspace: Workspace,
  view: ClipInView,
  records: readonly CodedRecord[],
  extent: 'union' | 'intersection',
): Result<readonly Change[], ResultRefusal> {
  const said = mostSaid(records)
  if (!said || records.length < 2) return fail({ code: 'nothingToMerge' })
  const base: CodedRecord = {
    ...said,
    sensitivity: joinedSensitivity(records.map(({ sensitivity }) => sensitivity)),
    protectIdentity: records.some(({ protectIdentity }) => protectIdentity),
  }
  switch (base.type) {
    case 'annotation':
      return ok([created(ownOf(workspace, mergedAnnotation(view, base, records)))])
    case 'segment': {
      const ranges = records.flatMap((each) => (each.type === 'segment' ? [each] : []))
      const span = mergedSpan(ranges, extent)
      return span.ok ? ok([created(ownOf(workspace, within(view, base, span.value)))]) : span
    }
    case 'track': {
      const keyframes = meanKeyframes(fromFirst(said, records).map(({ id }) => saidKeyframes(workspace.index, id)))
      return keyframes.length === 0 ? fail({ code: 'nothingInCommon' }) : ok(ownTrack(workspace, base, keyframes))
    }
    default:
      return base satisfies never
  }
}

function mergedAnnotation(view: ClipInView, base: AnnotationRecord, records: readonly CodedRecord[]): AnnotationRecord {
  const all = records.flatMap((each) => (each.type === 'annotation' ? [each] : []))
  const [first, ...others] = all.flatMap(({ box }) => box ?? [])
  if (first) return { ...base, box: meanBox([first, ...others]) }
  // The middle one of the frames that were tagged, the earlier of two.
  const frames = all.map(({ frame }) => frame).toSorted((a, b) => a - b)
  const frame = frames[(frames.length - 1) >>> 1] ?? base.frame
  return { ...base, frame, pts: ptsOf(view.table, frame) }
}

interface Span {
  readonly start: number
  readonly end: number
}

function mergedSpan(ranges: readonly SegmentRecord[], extent: 'union' | 'intersection'): Result<Span, ResultRefusal> {
  const starts = ranges.map(({ start }) => start)
  const ends = ranges.flatMap(({ end }) => end ?? [])
  if (ends.length < ranges.length) return fail({ code: 'rangeIsOpen' })
  if (extent === 'union') return ok({ start: Math.min(...starts), end: Math.max(...ends) })
  const common = { start: Math.max(...starts), end: Math.min(...ends) }
  return common.start < common.end ? ok(common) : fail({ code: 'nothingInCommon' })
}

/** A coder's code as the adjudicator has it. */
function edited(
  workspace: Workspace,
  view: ClipInView,
  record: CodedRecord,
  change: OwnChange,
): Result<readonly Change[], ResultRefusal> {
  const { tagIds, certainty, notAssessable, start, end, box } = change
  const coded = {
    ...(tagIds ? { tagIds: [...tagIds], codebookVersion: versionOf(workspace, tagIds) ?? record.codebookVersion } : {}),
    ...(certainty ? { certainty } : {}),
    ...(notAssessable === undefined ? {} : { notAssessable }),
  }
  switch (record.type) {
    case 'annotation':
      return ok([created(ownOf(workspace, { ...record, ...coded, ...(record.box && box ? { box } : {}) }))])
    case 'segment': {
      const span = { start: start ?? record.start, end: end ?? record.end }
      if (span.end === undefined) return fail({ code: 'rangeIsOpen' })
      if (span.end <= span.start) return fail({ code: 'rangeIsEmpty' })
      return ok([created(ownOf(workspace, within(view, { ...record, ...coded }, { ...span, end: span.end })))])
    }
    case 'track': {
      const keyframes = ownKeyframes(saidKeyframes(workspace.index, record.id), view.table, change)
      if (keyframes.every(({ outside }) => outside)) return fail({ code: 'trackIsNowhere' })
      return ok(ownTrack(workspace, { ...record, ...coded }, keyframes))
    }
    default:
      return record satisfies never
  }
}

function within({ table }: ClipInView, range: SegmentRecord, { start, end }: Span): SegmentRecord {
  const first = frameIndex(start)
  return { ...range, start: first, startPts: ptsOf(table, first), end, endPts: boundaryPts(table, end) }
}

function ownTrack(
  workspace: Workspace,
  track: CodedRecord & { readonly type: 'track' },
  keyframes: readonly KeyframeShape[],
): readonly Change[] {
  const own = ownOf(workspace, track)
  return [created(own), ...keyframes.map((each) => created(keyframeOf(workspace, own.id, each)))]
}

/** A coder's record as a new one of the adjudicator. */
function ownOf<Coded extends CodedRecord>(workspace: Workspace, record: Coded): Coded {
  const now = workspace.ports.clock.now()
  const { authorId } = workspace
  const next = workspace.ports.ids.next()
  const id = { annotation: annotationId, segment: segmentId, track: trackId }[record.type].parse(next)
  return { ...record, id, authorId, status: 'adjudicated', createdAt: now, updatedAt: now }
}

function created(after: NonNullable<Change['after']>): Change {
  return { before: null, after }
}

function mostSaid(records: readonly CodedRecord[]): CodedRecord | undefined {
  const said = (record: CodedRecord) => records.filter((each) => sameTags(each, record)).length
  return records.toSorted((a, b) => said(b) - said(a))[0]
}

/** The first of them gives what is no box. */
function fromFirst(first: CodedRecord, records: readonly CodedRecord[]): readonly CodedRecord[] {
  return [first, ...records.filter((each) => each !== first)]
}

function sameTags({ tagIds: a }: CodedRecord, { tagIds: b }: CodedRecord): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

function versionOf({ index }: Workspace, tagIds: readonly string[]): string | undefined {
  return index.all('codebook').find(({ tags }) => tags.some(({ id }) => tagIds.includes(id)))?.version
}
