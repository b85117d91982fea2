import type { ClipId, SyncId } from '../records/ids'
import { addTimes, ZERO_TIME, type ExactTime } from '../time/exactTime'
import type { ClockGraph } from './clockGraph'

/** How one clip follows from another, over one offset or several. */
export interface ClockWay {
  /** Where the reached clip's media time 0 lies on a clock of the first clip's media time. */
  readonly zero: ExactTime
  /** The errors of all its offsets together: they may all be wrong the same way. */
  readonly errorMs: number
  /** The offsets in the order in which they are gone over. */
  readonly syncIds: readonly SyncId[]
  /** The clips that are come to, the reached one last. */
  readonly clipIds: readonly ClipId[]
}

const HERE: ClockWay = { zero: ZERO_TIME, errorMs: 0, syncIds: [], clipIds: [] }

/** What is left out, and where the search may end. */
interface WayOptions {
  readonly without?: SyncId
  readonly to?: ClipId
}

/**
 * The best way from a clip to each that is tied to it (Dijkstra 1959). The rule: the smallest error, summed; of those the
 * fewest offsets; of those the one whose ids come first, so that the order of records says nothing. Offsets are never
 * averaged: others between the same clips are checks (`clockCircles`), not weights.
 */
export function leastErrorWays(
  graph: ClockGraph,
  from: ClipId,
  { without, to }: WayOptions = {},
): ReadonlyMap<ClipId, ClockWay> {
  const found = new Map<ClipId, ClockWay>()
  const open = new Map<ClipId, ClockWay>([[from, HERE]])
  for (let next = best(open); next; next = best(open)) {
    const [clipId, way] = next
    open.delete(clipId)
    found.set(clipId, way)
    if (clipId === to) break
    for (const link of graph.get(clipId) ?? []) {
      if (link.syncId === without || found.has(link.to)) continue
      const longer: ClockWay = {
        zero: addTimes(way.zero, link.zero),
        errorMs: way.errorMs + link.errorMs,
        syncIds: [...way.syncIds, link.syncId],
        clipIds: [...way.clipIds, link.to],
      }
      const known = open.get(link.to)
      if (!known || compareWays(longer, known) < 0) open.set(link.to, longer)
    }
  }
  return found
}

function best(open: ReadonlyMap<ClipId, ClockWay>): readonly [ClipId, ClockWay] | undefined {
  let least: readonly [ClipId, ClockWay] | undefined
  for (const each of open) if (!least || compareWays(each[1], least[1]) < 0) least = each
  return least
}

function compareWays(a: ClockWay, b: ClockWay): number {
  const shorter = a.errorMs - b.errorMs || a.syncIds.length - b.syncIds.length
  if (shorter !== 0) return shorter
  for (const [at, id] of a.syncIds.entries()) {
    const other = b.syncIds[at] ?? ''
    if (id !== other) return id < other ? -1 : 1
  }
  return 0
}
