import type { CodedRecord } from '../codebook/olderCodes'
import type { RecordMap } from '../edits/apply'
import { referencesOf } from '../edits/references'
import type { AdjudicationRecord } from '../records/adjudication'
import {
  annotationId,
  keyframeId,
  projectId,
  segmentId as toSegmentId,
  trackId as toTrackId,
  type RecordId,
  type SegmentId,
  type TrackId,
} from '../records/ids'
import type { KeyframeRecord } from '../records/keyframe'
import type { WorkspaceRecord } from '../records/workspaceRecord'

/** A copy of a record that stands, and what it was taken from. */
export interface SettledSource {
  readonly id: RecordId
  readonly originalId: RecordId
  readonly adjudication: AdjudicationRecord
}

/** What was settled as a set of its own, which stands without the one that it was made of. */
export interface SettledRecords {
  readonly records: readonly WorkspaceRecord[]
  readonly sources: readonly SettledSource[]
}

/**
 * What stands, and nothing else, as ordinary annotations of those who decided: copies with ids of their own, beside the clips,
 * codebooks and people that they name, in a project of their own. The same verdicts give the same ids.
 * @param verdicts those that count
 * @param keyframesOf a track's, in order of their frames
 */
export function settledRecords(
  records: RecordMap,
  verdicts: readonly AdjudicationRecord[],
  keyframesOf: (trackId: RecordId) => readonly KeyframeRecord[],
): SettledRecords {
  const standing = new Map<RecordId, AdjudicationRecord>()
  const standIn = new Map<RecordId, RecordId>()
  for (const verdict of verdicts) {
    const results = resultsOf(verdict).filter((id) => isCoded(records.get(id)))
    for (const id of results) standing.set(id, verdict)
    // What others said of the same thing is linked to as the thing that stands for it.
    for (const id of verdict.aboutIds) if (results[0] !== undefined) standIn.set(id, results[0])
  }
  for (const id of standing.keys()) standIn.set(id, id)
  const copies: WorkspaceRecord[] = []
  const sources: SettledSource[] = []
  for (const [originalId, adjudication] of standing) {
    const original = records.get(originalId)
    if (!isCoded(original)) continue
    const copy = copyOf(original, adjudication, (id) => standIn.get(id), records)
    copies.push(copy, ...(copy.type === 'track' ? keyframesFor(copy.id, keyframesOf(originalId)) : []))
    sources.push({ id: copy.id, originalId, adjudication })
  }
  const codebooks = [...records.values()].filter(({ type }) => type === 'codebook')
  const named = [...records.values()].find((record) => record.type === 'project')
  const project: WorkspaceRecord[] = named ? [{ ...named, id: projectId.parse(settledId(named.id)) }] : []
  return { records: [...project, ...codebooks, ...withNamed(copies, verdicts, records), ...copies], sources }
}

function resultsOf({ verdict, resultIds, resultId, aboutIds }: AdjudicationRecord): readonly RecordId[] {
  if (verdict === 'rejected' || verdict === 'unresolved') return []
  if (resultIds) return resultIds
  if (verdict === 'kept') return aboutIds
  return resultId === undefined ? [] : [resultId]
}

function isCoded(record: WorkspaceRecord | undefined): record is CodedRecord {
  return record?.type === 'annotation' || record?.type === 'segment' || record?.type === 'track'
}

function copyOf(
  original: CodedRecord,
  { adjudicatorId, decidedAt }: AdjudicationRecord,
  standInFor: (id: RecordId) => RecordId | undefined,
  records: RecordMap,
): CodedRecord {
  const own = { authorId: adjudicatorId, status: 'draft', createdAt: decidedAt, updatedAt: decidedAt } as const
  if (original.type === 'track') return { ...original, ...own, id: toTrackId.parse(settledId(original.id)) }
  if (original.type === 'segment') {
    const { trackIds, ...rest } = original
    const linked = (trackIds ?? []).flatMap((id): TrackId[] => {
      const found = standInFor(id)
      return found !== undefined && records.get(found)?.type === 'track' ? [toTrackId.parse(settledId(found))] : []
    })
    const about = linked.length > 0 ? { trackIds: [...new Set(linked)] } : {}
    return { ...rest, ...own, ...about, id: toSegmentId.parse(settledId(original.id)) }
  }
  const { segmentId, ...rest } = original
  const found = segmentId && standInFor(segmentId)
  const range: { segmentId?: SegmentId } =
    found !== undefined && records.get(found)?.type === 'segment'
      ? { segmentId: toSegmentId.parse(settledId(found)) }
      : {}
  return { ...rest, ...own, ...range, id: annotationId.parse(settledId(original.id)) }
}

function keyframesFor(trackId: TrackId, keyframes: readonly KeyframeRecord[]): KeyframeRecord[] {
  return keyframes.map((each) => ({ ...each, id: keyframeId.parse(settledId(each.id)), trackId }))
}

/** Clips and people that the copies and the verdicts name, and whom those name. */
function withNamed(
  copies: readonly WorkspaceRecord[],
  verdicts: readonly AdjudicationRecord[],
  records: RecordMap,
): WorkspaceRecord[] {
  const named = new Map<RecordId, WorkspaceRecord>()
  const name = (id: RecordId) => {
    const record = records.get(id)
    if (!record || named.has(id) || (record.type !== 'clip' && record.type !== 'annotator')) return
    named.set(id, record)
    for (const reference of referencesOf(record)) name(reference.id)
  }
  for (const { clipId, adjudicatorId } of verdicts) [clipId, adjudicatorId].forEach(name)
  for (const copy of copies) for (const { id } of referencesOf(copy)) name(id)
  return [...named.values()]
}

const LONGEST_ID = 80

/** An id of its own, the same each time; of an id that leaves no room the end is kept, where ids differ. */
function settledId(id: RecordId): string {
  const prefix = 'settled-'
  return prefix + id.slice(-(LONGEST_ID - prefix.length))
}
