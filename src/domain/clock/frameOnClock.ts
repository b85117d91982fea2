import type { FrameIndex } from '../time/frameIndex'
import { boundaryPts, endPtsOf, frameAtTicks, ptsOf, type FrameTable } from '../time/frameTable'
import {
  addTimes,
  msNotBelow,
  subtractTimes,
  ticksBegunAt,
  timeOfMs,
  timeOfTicks,
  type ExactTime,
} from '../time/exactTime'

/** How a second clip follows from a first one. */
export interface ClipRelation {
  /** Where the second clip's media time 0 lies on a clock of the first clip's media time. */
  readonly zero: ExactTime
  readonly errorMs: number
}

/** The frames `[first, last]` that may be the one. */
interface Reach {
  readonly first: FrameIndex
  readonly last: FrameIndex
}

/** Which frame of the second clip is on screen at the instant at which a frame of the first begins. */
export type FrameOnClock =
  | ({ readonly kind: 'inside'; readonly frame: FrameIndex } & Reach)
  /** The clip has not begun or is over, and by how much; its end may still be within the error. */
  | { readonly kind: 'before' | 'after'; readonly by: ExactTime; readonly reach: Reach | undefined }

/** The relation the other way round. */
export function reversed({ zero, errorMs }: ClipRelation): ClipRelation {
  return { zero: { num: -zero.num, den: zero.den }, errorMs }
}

/**
 * Finds by ticks of both tables, never by a rate: the frame of `other` whose interval from its pts to the next frame's holds
 * the instant at which `frame` of `first` begins, and how far the error reaches, both ends brought into the clip.
 */
export function frameOnClock(
  relation: ClipRelation,
  first: FrameTable,
  frame: FrameIndex,
  other: FrameTable,
): FrameOnClock {
  const base = other.timebase
  const at = subtractTimes(timeOfTicks(ptsOf(first, frame), first.timebase), relation.zero)
  const error = timeOfMs(relation.errorMs)
  const tick = ticksBegunAt(at, base)
  const from = ticksBegunAt(subtractTimes(at, error), base)
  const to = ticksBegunAt(addTimes(at, error), base)
  const start = boundaryPts(other, 0)
  const isReached = to >= start && from < other.endPts
  const reach = isReached ? { first: frameAtTicks(other, from), last: frameAtTicks(other, to) } : undefined
  if (tick < start) return { kind: 'before', by: subtractTimes(timeOfTicks(start, base), at), reach }
  if (tick >= other.endPts) return { kind: 'after', by: subtractTimes(at, timeOfTicks(other.endPts, base)), reach }
  const found = frameAtTicks(other, tick)
  return { kind: 'inside', frame: found, first: found, last: found, ...reach }
}

/**
 * By how much an offset is wrong at most where something is first seen in two frames: it happened up to one frame earlier in
 * each, so that the longer of the two frames before them is the error. In whole milliseconds, rounded up.
 */
export function framesErrorMs(a: FrameTable, frameOfA: FrameIndex, b: FrameTable, frameOfB: FrameIndex): number {
  return Math.max(frameMs(a, frameOfA), frameMs(b, frameOfB))
}

/** How long the frame before is shown; of the first one how long it is shown itself. */
function frameMs(table: FrameTable, frame: FrameIndex): number {
  const before = boundaryPts(table, Math.max(0, frame - 1))
  const ticks = (frame === 0 ? endPtsOf(table, frame) : ptsOf(table, frame)) - before
  return msNotBelow(timeOfTicks(ticks, table.timebase))
}
