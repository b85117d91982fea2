import type { FrameSpan } from '../measures/frameSpans'
import { boundaryPts, frameAtTicks, type FrameTable } from '../time/frameTable'

/**
 * Equal stretches of time from a clip's first pts on; the last may be shorter. Lengths are whole numbers of a unit in which
 * both a tick and a bin are whole, so that nothing is rounded: at a timebase of 1/90000 s a bin of 2 s has 180,000 of them.
 */
export interface TimeBins {
  readonly table: FrameTable
  readonly count: number
  readonly unitsPerTick: number
  readonly unitsPerBin: number
  /** Of the whole clip. */
  readonly units: number
}

/** @param binMs whole milliseconds, above 0 */
export function timeBins(table: FrameTable, binMs: number): TimeBins {
  const { num, den } = table.timebase
  // One tick is num / den seconds, one bin binMs / 1000.
  const divisor = greatestDivisor(1000 * num, binMs * den)
  const [unitsPerTick, unitsPerBin] = [(1000 * num) / divisor, (binMs * den) / divisor]
  const units = (table.endPts - boundaryPts(table, 0)) * unitsPerTick
  return { table, count: Math.ceil(units / unitsPerBin), unitsPerTick, unitsPerBin, units }
}

export function binUnits({ unitsPerBin, units }: TimeBins, bin: number): number {
  return Math.min(unitsPerBin, units - bin * unitsPerBin)
}

/** Adds to each bin how much of it some spans of frames fill. */
export function addFilled(bins: TimeBins, spans: readonly FrameSpan[], filled: Float64Array): void {
  const { table, unitsPerTick, unitsPerBin, count } = bins
  const first = boundaryPts(table, 0)
  for (const span of spans) {
    const from = (boundaryPts(table, span.start) - first) * unitsPerTick
    const to = (boundaryPts(table, span.end) - first) * unitsPerTick
    for (let bin = Math.floor(from / unitsPerBin); bin < count && bin * unitsPerBin < to; bin += 1) {
      const inside = Math.min(to, (bin + 1) * unitsPerBin) - Math.max(from, bin * unitsPerBin)
      filled[bin] = (filled[bin] ?? 0) + inside
    }
  }
}

/** Frames `[start, end)` that are on screen at some time of a bin: a frame over its edge belongs to both. */
export function binFrames({ table, unitsPerTick, unitsPerBin, count }: TimeBins, bin: number): FrameSpan {
  const ticksAt = (edge: number) => boundaryPts(table, 0) + (edge * unitsPerBin) / unitsPerTick
  const start = frameAtTicks(table, ticksAt(bin))
  if (bin + 1 >= count) return { start, end: table.pts.length }
  const last = frameAtTicks(table, ticksAt(bin + 1))
  return { start, end: table.pts[last] === ticksAt(bin + 1) ? last : last + 1 }
}

function greatestDivisor(a: number, b: number): number {
  let [high, low] = [a, b]
  while (low !== 0) [high, low] = [low, high % low]
  return high
}
