import type { AnnotationRecord } from '../domain/records/annotation'
import { changedWindow } from '../domain/objects/changedWindow'
import type { ClipId, RecordId } from '../domain/records/ids'
import type { SegmentRecord } from '../domain/records/segment'
import type { TrackRecord } from '../domain/records/track'
import type { Workspace } from '../engine/workspace'

type Numbered = AnnotationRecord | SegmentRecord | TrackRecord

interface Numbering {
  sources: readonly (readonly Numbered[])[]
  /** Ids and creation times, oldest first. */
  order: Aged[]
  numbers: Map<RecordId, number>
}

interface Aged {
  readonly id: RecordId
  readonly createdAt: string
}

const known = new WeakMap<Workspace, Map<ClipId, Numbering>>()

/**
 * The numbers of a clip's boxes, frame tags, ranges and tracks, by age, from 1. One map per clip, brought up to date by each
 * call: a new object gets the next number, and only a deletion moves those of younger ones.
 */
export function objectNumbersOf(workspace: Workspace, clipId: ClipId): ReadonlyMap<RecordId, number> {
  const numbering = numberingOf(workspace, clipId)
  const { index } = workspace
  const sources = [index.annotationsOf(clipId), index.segmentsOf(clipId), index.tracksOf(clipId)]
  const windows = sources.map((source, at) => changedWindow<Numbered>(numbering.sources[at] ?? [], source))
  numbering.sources = sources
  const removed = new Map(windows.flatMap((each) => each.removed.map((record) => [record.id, record.createdAt])))
  const added: Aged[] = []
  for (const record of windows.flatMap((each) => each.added)) {
    // What was changed in place keeps its age.
    if (removed.get(record.id) === record.createdAt) removed.delete(record.id)
    else added.push({ id: record.id, createdAt: record.createdAt })
  }
  if (removed.size > 0 || added.length > 0) renumber(numbering, removed, added.toSorted(byAge))
  return numbering.numbers
}

function renumber(numbering: Numbering, removed: ReadonlyMap<RecordId, string>, added: readonly Aged[]): void {
  const { order, numbers } = numbering
  for (const id of removed.keys()) numbers.delete(id)
  const left = removed.size === 0 ? order : order.filter(({ id }) => !removed.has(id))
  let first = left === order ? order.length : 0
  while (first < left.length && left[first] === order[first]) first += 1
  const newest = left.at(-1)
  const isBehind = added[0] === undefined || newest === undefined || byAge(newest, added[0]) < 0
  // What is new among a hundred thousand goes behind them; they are not sorted for it.
  for (const each of added) left.push(each)
  if (!isBehind) {
    left.sort(byAge)
    first = 0
  }
  for (let at = first; at < left.length; at += 1) {
    const each = left[at]
    if (each) numbers.set(each.id, at + 1)
  }
  numbering.order = left
}

function numberingOf(workspace: Workspace, clipId: ClipId): Numbering {
  let clips = known.get(workspace)
  if (!clips) known.set(workspace, (clips = new Map()))
  let numbering = clips.get(clipId)
  if (!numbering) clips.set(clipId, (numbering = { sources: [], order: [], numbers: new Map() }))
  return numbering
}

/** Instants are ISO 8601 in UTC: their order is that of their characters. */
function byAge(a: Aged, b: Aged): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
