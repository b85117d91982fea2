import type { ClipId, SyncId } from '../records/ids'
import { absoluteTime, addTimes, compareTimes, timeOfMs, type ExactTime } from '../time/exactTime'
import { clockGraph, type ClockClip, type ClockSync } from './clockGraph'
import { leastErrorWays } from './leastErrorWays'

/** Offsets that lead from a clip back to itself, and so can be held against each other. */
export interface ClockCircle {
  /** In the order in which they are gone over. */
  readonly syncIds: readonly SyncId[]
  /** The clips in that order; after the last one comes the first again. */
  readonly clipIds: readonly ClipId[]
  /** What is left over after going round, without its sign; nothing where all offsets are exact. */
  readonly misfit: ExactTime
  /** How much may be left over: the errors of all its offsets together. */
  readonly allowanceMs: number
  /** Whether no more is left over than may be. If not, at least one of its offsets or errors is wrong. */
  readonly closes: boolean
}

/**
 * Every check that the offsets of a project give of each other, those that fail first, the largest misfit first. Each offset
 * is held against the least-error way between its two clips that goes without it; an offset without another way is held by
 * nothing. Two offsets between the same two clips are a circle of two. Nothing is put right here.
 */
export function clockCircles(clips: readonly ClockClip[], syncs: readonly ClockSync[]): readonly ClockCircle[] {
  const graph = clockGraph(clips, syncs)
  const circles = new Map<string, ClockCircle>()
  for (const sync of syncs.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const link = graph.get(sync.a.clipId)?.find(({ syncId }) => syncId === sync.id)
    const back = link && leastErrorWays(graph, link.to, { without: sync.id, to: sync.a.clipId }).get(sync.a.clipId)
    if (!back) continue
    const syncIds = [sync.id, ...back.syncIds]
    const key = syncIds.toSorted().join(' ')
    if (circles.has(key)) continue
    const misfit = absoluteTime(addTimes(link.zero, back.zero))
    const allowanceMs = sync.errorMs + back.errorMs
    circles.set(key, {
      syncIds,
      clipIds: [sync.a.clipId, ...(link.to === sync.a.clipId ? [] : [link.to]), ...back.clipIds.slice(0, -1)],
      misfit,
      allowanceMs,
      closes: compareTimes(misfit, timeOfMs(allowanceMs)) <= 0,
    })
  }
  return [...circles.values()].toSorted(byNeed)
}

/**
 * The offsets to look at first: those of circles that do not close which no other circle holds; where each of them is held
 * by another, all of them.
 */
export function doubtfulSyncs(circles: readonly ClockCircle[]): ReadonlySet<SyncId> {
  const held = new Set(circles.filter(({ closes }) => closes).flatMap(({ syncIds }) => syncIds))
  const doubtful = circles
    .filter(({ closes }) => !closes)
    .flatMap(({ syncIds }) => {
      const alone = syncIds.filter((id) => !held.has(id))
      return alone.length > 0 ? alone : syncIds
    })
  return new Set(doubtful)
}

function byNeed(a: ClockCircle, b: ClockCircle): number {
  if (a.closes !== b.closes) return a.closes ? 1 : -1
  return compareTimes(b.misfit, a.misfit) || ((a.syncIds[0] ?? '') < (b.syncIds[0] ?? '') ? -1 : 1)
}
