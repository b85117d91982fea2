import { changedId, type RecordMap } from '../domain/edits/apply'
import type { Change } from '../domain/edits/edit'
import { knownTags } from '../domain/edits/integrity'
import { referencesOf } from '../domain/edits/references'
import type { AnnotationRecord } from '../domain/records/annotation'
import type { AnnotatorId, ClipId, RecordId, TagId } from '../domain/records/ids'
import type { CoverageRecord } from '../domain/records/coverage'
import type { CutRecord } from '../domain/records/cut'
import type { KeyframeRecord } from '../domain/records/keyframe'
import { coversFrame, type SegmentRecord } from '../domain/records/segment'
import type { TrackRecord } from '../domain/records/track'
import type { RecordOf, RecordType, WorkspaceRecord } from '../domain/records/workspaceRecord'
import { frameIndex, type FrameIndex } from '../domain/time/frameIndex'
import { SortedRecords } from './sortedRecords'

const NO_RECORDS: readonly never[] = []

/**
 * The records in memory, with the indexes that every screen asks for. Changed by the workspace only. Arrays that are
 * given out are never changed; after a change of what is in them there is another array.
 */
export class RecordIndex {
  readonly #byId = new Map<RecordId, WorkspaceRecord>()
  readonly #byType = new Map<RecordType, Map<RecordId, WorkspaceRecord>>()
  /** From the first question on: no screen asks for it, and a large project opens sooner without. */
  #referrers: Map<RecordId, Set<RecordId>> | undefined
  readonly #annotations = new Map<ClipId, SortedRecords<AnnotationRecord>>()
  readonly #annotationsByFrame = new Map<ClipId, Map<number, SortedRecords<AnnotationRecord>>>()
  readonly #segments = new Map<ClipId, SortedRecords<SegmentRecord>>()
  readonly #cuts = new Map<ClipId, SortedRecords<CutRecord>>()
  readonly #tracks = new Map<ClipId, SortedRecords<TrackRecord>>()
  readonly #keyframes = new Map<RecordId, SortedRecords<KeyframeRecord>>()
  #tags: ReadonlySet<TagId> | undefined

  constructor(records: Iterable<WorkspaceRecord>) {
    for (const record of records) this.#put(record)
  }

  get records(): RecordMap {
    return this.#byId
  }

  /** The tags of every codebook. */
  get tags(): ReadonlySet<TagId> {
    return (this.#tags ??= knownTags(new Map(this.#byType.get('codebook'))))
  }

  get<Type extends RecordType>(type: Type, id: RecordId | undefined): RecordOf<Type> | undefined {
    const record = id === undefined ? undefined : this.#byId.get(id)
    return record?.type === type ? (record as RecordOf<Type>) : undefined
  }

  all<Type extends RecordType>(type: Type): RecordOf<Type>[] {
    return [...(this.#byType.get(type)?.values() ?? [])] as RecordOf<Type>[]
  }

  /** Every record that carries tags. */
  *coded(): Iterable<AnnotationRecord | SegmentRecord | TrackRecord> {
    for (const type of ['annotation', 'segment', 'track'] as const) {
      for (const record of this.#byType.get(type)?.values() ?? []) yield record as RecordOf<typeof type>
    }
  }

  /** The records that name one of `ids`. */
  *referrersOf(ids: Iterable<RecordId>): Iterable<WorkspaceRecord> {
    for (const id of ids) {
      this.#referrers ??= referrersAmong(this.#byId.values())
      for (const each of this.#referrers.get(id) ?? []) {
        const record = this.#byId.get(each)
        if (record) yield record
      }
    }
  }

  /** Boxes and frame tags of one frame, oldest first. */
  annotationsAt(clipId: ClipId, frame: FrameIndex): readonly AnnotationRecord[] {
    return this.#annotationsByFrame.get(clipId)?.get(frame)?.items ?? NO_RECORDS
  }

  /** Boxes and frame tags of one clip in order of their frame, then oldest first. */
  annotationsOf(clipId: ClipId): readonly AnnotationRecord[] {
    return this.#annotations.get(clipId)?.items ?? NO_RECORDS
  }

  /** Ranges of one clip in order of their start. */
  segmentsOf(clipId: ClipId): readonly SegmentRecord[] {
    return this.#segments.get(clipId)?.items ?? NO_RECORDS
  }

  /** Ranges that one frame lies in, by their start. */
  segmentsAt(clipId: ClipId, frame: FrameIndex): readonly SegmentRecord[] {
    return this.segmentsOf(clipId).filter((range) => coversFrame(range, frame))
  }

  /** What people say about the cuts of one clip, in order of their frame. */
  cutsOf(clipId: ClipId): readonly CutRecord[] {
    return this.#cuts.get(clipId)?.items ?? NO_RECORDS
  }

  /** Tracks of one clip, oldest first. */
  tracksOf(clipId: ClipId): readonly TrackRecord[] {
    return this.#tracks.get(clipId)?.items ?? NO_RECORDS
  }

  /** A track's keyframes in order of their frame, as `domain/tracks` wants them. */
  keyframesOf(trackId: RecordId): readonly KeyframeRecord[] {
    return this.#keyframes.get(trackId)?.items ?? NO_RECORDS
  }

  keyframeAt(trackId: RecordId, frame: number): KeyframeRecord | undefined {
    return this.keyframesOf(trackId).find((each) => each.frame === frame)
  }

  coverageOf(clipId: ClipId, authorId: AnnotatorId): CoverageRecord | undefined {
    return this.all('coverage').find((each) => each.clipId === clipId && each.authorId === authorId)
  }

  /** Frames of a clip that carry an annotation or a keyframe, or begin a range, ascending. */
  annotatedFrames(clipId: ClipId): FrameIndex[] {
    const frames = new Set<number>()
    for (const [frame, records] of this.#annotationsByFrame.get(clipId) ?? []) {
      if (records.items.length > 0) frames.add(frame)
    }
    for (const segment of this.segmentsOf(clipId)) frames.add(segment.start)
    for (const track of this.tracksOf(clipId)) {
      for (const { frame } of this.keyframesOf(track.id)) frames.add(frame)
    }
    return [...frames].toSorted((a, b) => a - b).map(frameIndex)
  }

  applyChanges(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#remove(changedId(change))
      if (change.after) this.#put(change.after)
    }
  }

  #put(record: WorkspaceRecord): void {
    // Whoever changes a record in place is caught while developing and by the tests; a large project opens sooner without.
    if (import.meta.env.DEV) deepFreeze(record)
    this.#byId.set(record.id, record)
    listed(this.#byType, record.type, () => new Map<RecordId, WorkspaceRecord>()).set(record.id, record)
    if (this.#referrers) addReferrer(this.#referrers, record)
    for (const sorted of this.#ordersOf(record)) sorted.add(record)
    if (record.type === 'codebook') this.#tags = undefined
  }

  #remove(id: RecordId): void {
    const record = this.#byId.get(id)
    if (!record) return
    this.#byId.delete(id)
    this.#byType.get(record.type)?.delete(id)
    if (this.#referrers) for (const reference of referencesOf(record)) this.#referrers.get(reference.id)?.delete(id)
    for (const sorted of this.#ordersOf(record)) sorted.remove(record)
    if (record.type === 'codebook') this.#tags = undefined
  }

  /** The orders in which a record stands. */
  #ordersOf(record: WorkspaceRecord): SortedRecords<WorkspaceRecord>[] {
    // Each order holds records of one type only, which the type of the whole cannot say.
    const orders = this.#typedOrdersOf(record) as unknown
    return orders as SortedRecords<WorkspaceRecord>[]
  }

  #typedOrdersOf(record: WorkspaceRecord) {
    switch (record.type) {
      case 'annotation': {
        const frames = listed(this.#annotationsByFrame, record.clipId, () => new Map())
        return [
          listed(this.#annotations, record.clipId, () => new SortedRecords(byFrame)),
          listed(frames, record.frame, () => new SortedRecords<AnnotationRecord>(byAge)),
        ]
      }
      case 'segment':
        return [listed(this.#segments, record.clipId, () => new SortedRecords(byStart))]
      case 'cut':
        return [listed(this.#cuts, record.clipId, () => new SortedRecords<CutRecord>(byFrameAndId))]
      case 'track':
        return [listed(this.#tracks, record.clipId, () => new SortedRecords<TrackRecord>(byAge))]
      case 'keyframe':
        return [listed(this.#keyframes, record.trackId, () => new SortedRecords<KeyframeRecord>(byFrameAndId))]
      case 'project':
      case 'annotator':
      case 'clip':
      case 'codebook':
      case 'claim':
      case 'review':
      case 'adjudication':
      case 'still':
      case 'coverage':
      case 'proof':
      case 'measure':
      case 'handover':
      case 'sync':
      case 'comment':
      case 'submission':
        return []
      default:
        return record satisfies never
    }
  }
}

interface Aged {
  readonly createdAt: string
  readonly id: string
}

/** Instants are ISO 8601 in UTC: their order is that of their characters. */
function byAge(a: Aged, b: Aged): number {
  return byText(a.createdAt, b.createdAt) || byText(a.id, b.id)
}

function byFrame(a: AnnotationRecord, b: AnnotationRecord): number {
  return a.frame - b.frame || byAge(a, b)
}

function byStart(a: SegmentRecord, b: SegmentRecord): number {
  return a.start - b.start || byText(a.id, b.id)
}

function byFrameAndId(
  a: { readonly frame: number; readonly id: string },
  b: { readonly frame: number; readonly id: string },
): number {
  return a.frame - b.frame || byText(a.id, b.id)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function listed<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

function referrersAmong(records: Iterable<WorkspaceRecord>): Map<RecordId, Set<RecordId>> {
  const referrers = new Map<RecordId, Set<RecordId>>()
  for (const record of records) addReferrer(referrers, record)
  return referrers
}

function addReferrer(referrers: Map<RecordId, Set<RecordId>>, record: WorkspaceRecord): void {
  for (const { id } of referencesOf(record)) listed(referrers, id, () => new Set<RecordId>()).add(record.id)
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
}
