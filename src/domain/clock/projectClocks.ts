import type { ClipId, SyncId } from '../records/ids'
import { addTimes, compareTimes, subtractTimes, timeOfTicks, type ExactTime } from '../time/exactTime'
import { clockGraph, type ClockClip, type ClockGraph, type ClockSync } from './clockGraph'
import { leastErrorWays } from './leastErrorWays'

/** A clip on a clock that is 0 where the reference's first frame begins. */
export interface PlacedClip {
  readonly clipId: ClipId
  /** When its first frame begins and its last one ends. */
  readonly begins: ExactTime
  readonly ends: ExactTime
  /** By how much both may be wrong, either way, in milliseconds; 0 for the reference. */
  readonly errorMs: number
  /** The offsets from the reference to it. */
  readonly syncIds: readonly SyncId[]
  /** The clips between the reference and it. */
  readonly throughIds: readonly ClipId[]
}

/** Clips that are tied to each other, in the order in which they begin. */
export interface Clock {
  readonly referenceId: ClipId
  readonly clips: readonly PlacedClip[]
}

/**
 * Puts the clips of a project on clocks: those that offsets tie to each other on one, a clip without any on one of its own;
 * the clocks with the most clips first. Each clip stands where the way of least error from the reference puts it
 * (`leastErrorWays`), with the errors on that way added up.
 * @param wanted the reference of its clock; elsewhere, or without one, it is the clip with the most offsets
 */
export function projectClocks(
  clips: readonly ClockClip[],
  syncs: readonly ClockSync[],
  wanted?: ClipId,
): readonly Clock[] {
  const graph = clockGraph(clips, syncs)
  const byId = new Map(clips.map((clip) => [clip.id, clip]))
  const clocks: Clock[] = []
  const seen = new Set<ClipId>()
  for (const id of inOrder(graph, wanted)) {
    const clip = byId.get(id)
    if (seen.has(id) || !clip) continue
    const clock = clockFrom(graph, clip, byId)
    for (const { clipId } of clock.clips) seen.add(clipId)
    clocks.push(clock)
  }
  return clocks.toSorted((a, b) => b.clips.length - a.clips.length || byText(a.referenceId, b.referenceId))
}

function clockFrom(graph: ClockGraph, reference: ClockClip, byId: ReadonlyMap<ClipId, ClockClip>): Clock {
  const start = timeOfTicks(reference.firstPts, reference.timebase)
  const clips = [...leastErrorWays(graph, reference.id)].map(([clipId, way]): PlacedClip => {
    const { timebase, firstPts, endPts } = byId.get(clipId) ?? reference
    const zero = subtractTimes(way.zero, start)
    return {
      clipId,
      begins: addTimes(zero, timeOfTicks(firstPts, timebase)),
      ends: addTimes(zero, timeOfTicks(endPts, timebase)),
      errorMs: way.errorMs,
      syncIds: way.syncIds,
      throughIds: way.clipIds.slice(0, -1),
    }
  })
  return {
    referenceId: reference.id,
    clips: clips.toSorted((a, b) => compareTimes(a.begins, b.begins) || byText(a.clipId, b.clipId)),
  }
}

/** The clips as references: the wanted one, then those with the most offsets. */
function inOrder(graph: ClockGraph, wanted: ClipId | undefined): readonly ClipId[] {
  const weight = (id: ClipId) => (id === wanted ? Infinity : (graph.get(id)?.length ?? 0))
  return [...graph.keys()].toSorted((a, b) => {
    const [one, other] = [weight(a), weight(b)]
    return one === other ? byText(a, b) : other - one
  })
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
