import type { ClipId, RecordId } from '../domain/records/ids'
import type { Workspace } from '../engine/workspace'

interface Aged {
  readonly id: RecordId
  readonly createdAt: string
}

interface Numbered {
  /** The index's arrays at the time; it gives out others when anything in them changes. */
  readonly from: readonly (readonly Aged[])[]
  readonly byAge: readonly Aged[]
  readonly numbers: ReadonlyMap<RecordId, number>
}

const known = new WeakMap<Workspace, Map<ClipId, Numbered>>()

/**
 * The number of everything coded on a clip, from 1 for the oldest: what boxes, lists and exports call an object by. The same
 * map is given until an object is added or taken away.
 */
export function objectNumbersOf(workspace: Workspace, clipId: ClipId): ReadonlyMap<RecordId, number> {
  const { index } = workspace
  const from = [index.annotationsOf(clipId), index.segmentsOf(clipId), index.tracksOf(clipId)]
  let clips = known.get(workspace)
  if (!clips) known.set(workspace, (clips = new Map()))
  const before = clips.get(clipId)
  if (before?.from.every((each, at) => each === from[at])) return before.numbers
  const numbered = numberedAfter(before, from)
  clips.set(clipId, numbered)
  return numbered.numbers
}

/** Most edits change an object in place or add the youngest: neither needs all of them sorted again. */
function numberedAfter(before: Numbered | undefined, from: Numbered['from']): Numbered {
  const records = from.flat()
  if (!before) return sorted(records, from)
  const added = records.filter(({ id }) => !before.numbers.has(id))
  const isAllThere = records.length === before.byAge.length + added.length
  if (isAllThere && added.length === 0) return { ...before, from }
  const youngest = before.byAge.at(-1)
  added.sort(olderFirst)
  const areYoungest = !youngest || added.every((each) => olderFirst(youngest, each) < 0)
  if (!isAllThere || !areYoungest) return sorted(records, from)
  const numbers = new Map(before.numbers)
  for (const { id } of added) numbers.set(id, numbers.size + 1)
  return { from, byAge: [...before.byAge, ...added], numbers }
}

function sorted(records: readonly Aged[], from: Numbered['from']): Numbered {
  const byAge = records.toSorted(olderFirst)
  return { from, byAge, numbers: new Map(byAge.map(({ id }, at) => [id, at + 1])) }
}

/** Instants are ISO 8601 in UTC: their order is that of their characters. */
function olderFirst(a: Aged, b: Aged): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
