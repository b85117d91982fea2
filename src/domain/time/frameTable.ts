import { InvariantError } from '../invariantError'
import { frameIndex, type FrameIndex } from './frameIndex'
import type { Seconds } from './seconds'
import { presentationTimestamp, type PresentationTimestamp } from './ticks'
import { secondsOf, type Timebase } from './timebase'

/**
 * Every stored picture of one video stream, in presentation order, as read from the container.
 * `pts` is strictly increasing and never empty; `endPts` is the tick at which the last picture stops being shown
 * (greater than the last pts); `sync[f] === 1` where the codec can begin to decode at frame `f`; `decodable[f] === 0` where
 * the stream itself shows that no picture can come of frame `f`, as before the first sync sample.
 */
export interface FrameTable {
  readonly timebase: Timebase
  readonly pts: Float64Array
  readonly sync: Uint8Array
  readonly decodable: Uint8Array
  readonly endPts: number
}

/** The parts of a table; frames are taken to be decodable where nothing is said. */
export type FrameTableParts = Omit<FrameTable, 'decodable'> & Partial<Pick<FrameTable, 'decodable'>>

/**
 * @param pts strictly increasing integer ticks, one per frame; Float64Array because 32 bits do not hold long clips
 * @throws InvariantError where the invariants of `FrameTable` do not hold
 */
export function createFrameTable(parts: FrameTableParts): FrameTable {
  const { pts, sync, endPts, decodable = new Uint8Array(pts.length).fill(1) } = parts
  if (pts.length === 0) throw new InvariantError('A frame table holds at least one frame')
  if (sync.length !== pts.length || decodable.length !== pts.length) {
    throw new InvariantError('A frame table needs one flag of each kind per frame')
  }
  let previous = Number.NEGATIVE_INFINITY
  for (const tick of pts) {
    if (!Number.isSafeInteger(tick) || tick <= previous) {
      throw new InvariantError(`Timestamps must be integers that increase: ${previous}, ${tick}`)
    }
    previous = tick
  }
  if (!Number.isSafeInteger(endPts) || endPts <= previous) {
    throw new InvariantError(`The end ${endPts} must follow the last timestamp ${previous}`)
  }
  return { ...parts, decodable }
}

/** Number of frames. */
export function frameCount(table: FrameTable): number {
  return table.pts.length
}

/** The last frame's index. */
export function lastFrame(table: FrameTable): FrameIndex {
  return frameIndex(table.pts.length - 1)
}

/** `value` brought into `[0, last]`; for keys and pointers that run past an end. */
export function clampFrame(table: FrameTable, value: number): FrameIndex {
  return frameIndex(Math.min(table.pts.length - 1, Math.max(0, Math.round(value))))
}

/** @throws InvariantError where `frame` is not in the table. */
export function ptsOf(table: FrameTable, frame: FrameIndex): PresentationTimestamp {
  const tick = table.pts[frame]
  if (tick === undefined) throw new InvariantError(`Frame ${frame} is outside a table of ${table.pts.length}`)
  return presentationTimestamp(tick)
}

/** The tick at which `frame` stops being shown: the next frame's pts, or `endPts` for the last one. */
export function endPtsOf(table: FrameTable, frame: FrameIndex): PresentationTimestamp {
  ptsOf(table, frame)
  return presentationTimestamp(table.pts[frame + 1] ?? table.endPts)
}

/** The tick of a half-open interval's end: a frame's pts, or `endPts` where the interval ends with the clip. */
export function boundaryPts(table: FrameTable, boundary: number): PresentationTimestamp {
  return boundary >= table.pts.length ? presentationTimestamp(table.endPts) : ptsOf(table, frameIndex(boundary))
}

/** The frame on screen at `ticks` (need not be an integer): the last one that has begun; clamped to the table's ends. */
export function frameAtTicks(table: FrameTable, ticks: number): FrameIndex {
  let low = 0
  let high = table.pts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((table.pts[middle] ?? Number.POSITIVE_INFINITY) <= ticks) low = middle
    else high = middle - 1
  }
  return frameIndex(low)
}

/** The frame on screen at a media time in seconds; clamped to the table's ends. */
export function frameAt(table: FrameTable, time: Seconds | number): FrameIndex {
  return frameAtTicks(table, (time * table.timebase.den) / table.timebase.num)
}

/** Where a player must seek to show `frame`: the middle of it, since a seek to its start may land one too early. */
export function seekTarget(table: FrameTable, frame: FrameIndex): Seconds {
  return secondsOf((ptsOf(table, frame) + endPtsOf(table, frame)) / 2, table.timebase)
}

/** Ticks per frame where every frame lasts equally long, else `undefined` (a variable rate). */
export function constantFrameTicks(table: FrameTable): number | undefined {
  const first = table.pts[0] ?? 0
  const step = (table.pts[1] ?? table.endPts) - first
  for (let index = 1; index < table.pts.length; index += 1) {
    if ((table.pts[index] ?? 0) - (table.pts[index - 1] ?? 0) !== step) return undefined
  }
  return step
}
