import { constantFrameTicks, type FrameTable } from '../../domain/time/frameTable'

export interface Rate {
  readonly num: number
  readonly den: number
}

/** Rates that cameras and editors write, for timebases too coarse to hold them (Matroska counts milliseconds). */
const USUAL_RATES: readonly Rate[] = [
  ...[5, 10, 12, 15, 20, 24, 25, 30, 48, 50, 60, 90, 100, 120, 240].map((num) => ({ num, den: 1 })),
  ...[12_000, 15_000, 24_000, 30_000, 48_000, 60_000, 120_000, 240_000].map((num) => ({ num, den: 1001 })),
  { num: 25, den: 2 },
]

/** Below so many ticks a frame, a difference of one tick is no rounding but a real change of rate. */
const FINE_ENOUGH_TICKS = 8

/**
 * Frames per second, only to be read by people: no frame is ever computed from it.
 * Equal gaps give their exact fraction. Gaps that differ by at most one tick are a rounded constant rate if some rate puts
 * every frame within one tick of where the table has it: the usual rate that lies nearest, else (count - 1) / span.
 * Everything else is `variable`.
 */
export function nominalRate(table: FrameTable): Rate | 'variable' {
  const { num, den } = table.timebase
  const constant = constantFrameTicks(table)
  if (constant !== undefined) return reduced(den, num * constant)
  const gaps = table.pts.subarray(1).map((tick, index) => tick - (table.pts[index] ?? 0))
  const smallest = gaps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const largest = gaps.reduce((a, b) => Math.max(a, b), 0)
  if (largest - smallest > 1 || smallest < FINE_ENOUGH_TICKS) return 'variable'
  const span = (table.pts.at(-1) ?? 0) - (table.pts[0] ?? 0)
  const measured = reduced(gaps.length * den, span * num)
  const explaining = [...USUAL_RATES, measured]
    .map((rate) => ({ rate, error: spread(table, rate) }))
    .filter(({ error }) => error <= 1 + 1e-6)
  const usual = explaining.filter(({ rate }) => rate !== measured).toSorted((a, b) => a.error - b.error)
  return (usual[0] ?? explaining[0])?.rate ?? 'variable'
}

/** How far apart, in ticks, the frames' deviations from a steady rate lie. */
function spread(table: FrameTable, rate: Rate): number {
  const frameTicks = (table.timebase.den * rate.den) / (table.timebase.num * rate.num)
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const [index, tick] of table.pts.entries()) {
    const deviation = tick - index * frameTicks
    low = Math.min(low, deviation)
    high = Math.max(high, deviation)
  }
  return high - low
}

/** The fraction in lowest terms; the one place that also makes a pixel aspect ratio small. */
export function reduced(num: number, den: number): Rate {
  let [a, b] = [num, den]
  while (b !== 0) [a, b] = [b, a % b]
  return { num: num / a, den: den / a }
}
