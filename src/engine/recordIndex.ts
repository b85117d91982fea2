import { changedId, type RecordMap } from '../domain/edits/apply'
import type { Change } from '../domain/edits/edit'
import type { AnnotationRecord } from '../domain/records/annotation'
import type { ClipId, RecordId } from '../domain/records/ids'
import type { CutRecord } from '../domain/records/cut'
import type { SegmentRecord } from '../domain/records/segment'
import type { RecordOf, RecordType, WorkspaceRecord } from '../domain/records/workspaceRecord'
import { frameIndex, type FrameIndex } from '../domain/time/frameIndex'

/** The records in memory, with the few indexes that every screen asks for. Changed by the workspace only. */
export class RecordIndex {
  readonly #byId = new Map<RecordId, WorkspaceRecord>()
  readonly #byType = new Map<RecordType, Set<RecordId>>()
  readonly #annotationsByFrame = new Map<ClipId, Map<number, Set<RecordId>>>()

  constructor(records: Iterable<WorkspaceRecord>) {
    for (const record of records) this.#put(record)
  }

  get records(): RecordMap {
    return this.#byId
  }

  get<Type extends RecordType>(type: Type, id: RecordId | undefined): RecordOf<Type> | undefined {
    const record = id === undefined ? undefined : this.#byId.get(id)
    return record?.type === type ? (record as RecordOf<Type>) : undefined
  }

  all<Type extends RecordType>(type: Type): RecordOf<Type>[] {
    const found: RecordOf<Type>[] = []
    for (const id of this.#byType.get(type) ?? []) {
      const record = this.get(type, id)
      if (record) found.push(record)
    }
    return found
  }

  /** Boxes and frame tags of one frame, oldest first. */
  annotationsAt(clipId: ClipId, frame: FrameIndex): AnnotationRecord[] {
    const ids = this.#annotationsByFrame.get(clipId)?.get(frame) ?? []
    return [...ids]
      .flatMap((id) => this.get('annotation', id) ?? [])
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
  }

  /** Boxes and frame tags of one clip, in no order. */
  annotationsOf(clipId: ClipId): AnnotationRecord[] {
    const frames = [...(this.#annotationsByFrame.get(clipId)?.values() ?? [])]
    return frames.flatMap((ids) => [...ids].flatMap((id) => this.get('annotation', id) ?? []))
  }

  /** Ranges of one clip in order of their start. */
  segmentsOf(clipId: ClipId): SegmentRecord[] {
    return this.all('segment')
      .filter((record) => record.clipId === clipId)
      .toSorted((a, b) => a.start - b.start || a.id.localeCompare(b.id))
  }

  /** What people say about the cuts of one clip, in order of their frame. */
  cutsOf(clipId: ClipId): CutRecord[] {
    return this.all('cut')
      .filter((record) => record.clipId === clipId)
      .toSorted((a, b) => a.frame - b.frame || a.id.localeCompare(b.id))
  }

  /** Frames of a clip that carry an annotation or begin a range, ascending. */
  annotatedFrames(clipId: ClipId): FrameIndex[] {
    const frames = new Set<number>(this.#annotationsByFrame.get(clipId)?.keys())
    for (const segment of this.segmentsOf(clipId)) frames.add(segment.start)
    return [...frames].toSorted((a, b) => a - b).map(frameIndex)
  }

  applyChanges(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#remove(changedId(change))
      if (change.after) this.#put(change.after)
    }
  }

  #put(record: WorkspaceRecord): void {
    this.#byId.set(record.id, deepFreeze(record))
    let ids = this.#byType.get(record.type)
    if (!ids) this.#byType.set(record.type, (ids = new Set()))
    ids.add(record.id)
    if (record.type === 'annotation') this.#frameSet(record).add(record.id)
  }

  #remove(id: RecordId): void {
    const record = this.#byId.get(id)
    if (!record) return
    this.#byId.delete(id)
    this.#byType.get(record.type)?.delete(id)
    if (record.type !== 'annotation') return
    const set = this.#frameSet(record)
    set.delete(id)
    if (set.size === 0) this.#annotationsByFrame.get(record.clipId)?.delete(record.frame)
  }

  #frameSet(record: AnnotationRecord): Set<RecordId> {
    let frames = this.#annotationsByFrame.get(record.clipId)
    if (!frames) this.#annotationsByFrame.set(record.clipId, (frames = new Map()))
    let ids = frames.get(record.frame)
    if (!ids) frames.set(record.frame, (ids = new Set()))
    return ids
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
