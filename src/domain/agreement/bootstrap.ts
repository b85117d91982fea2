import type { Interval } from './agreementStatistics'
import { alphaFrom, alphaOf, expectedOf, type Metric } from './krippendorff'
import { randomPlaces } from './randomDraws'
import type { BinKind, BinKinds, Counted } from './reading'

/** One coefficient that is drawn again and again. */
export interface Drawn {
  readonly size: number
  readonly metric: Metric
  readonly bins: BinKinds
}

/** Alphas of the replicates that could be computed, ascending. */
export type Replicates = Float64Array

/** For the pooled alpha: sums over several readings of one draw. */
interface Sums {
  observed: number
  expected: number
}

export interface Bootstrapped {
  readonly each: readonly Replicates[]
  /** Of those that are pooled, taken together: chance is reckoned within each. */
  readonly pooled: Replicates
}

/**
 * Draws as many bins as there are, with replacement, and reckons every coefficient anew on them; all units of a bin come
 * along with it, of all variables, so that what happens at one time stays together (Efron & Tibshirani 1993, An Introduction to
 * the Bootstrap, chapter 8). Replicates without variance are left out. Neighbouring bins of one clip resemble each other,
 * so that the true interval is rather wider.
 * @param pooled places among `drawn` that are taken together
 */
export function bootstrap(
  drawn: readonly Drawn[],
  pooled: readonly number[],
  allBins: number,
  { seed, replicates }: { readonly seed: number; readonly replicates: number },
  onProgress: (done: number) => void = () => undefined,
): Bootstrapped {
  const joint = jointKinds(drawn, allBins)
  const random = randomPlaces(seed)
  const each = drawn.map(() => new Array<number>())
  const together: number[] = []
  const times = new Int32Array(joint.kinds.length)
  const weights = drawn.map(({ bins }) => new Float64Array(bins.kinds.length))
  const isPooled = drawn.map((_, at) => pooled.includes(at))
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    times.fill(0)
    for (let draw = 0; draw < allBins; draw += 1) {
      const kind = joint.kindOf[random(allBins)] ?? 0
      times[kind] = (times[kind] ?? 0) + 1
    }
    const sums: Sums = { observed: 0, expected: 0 }
    for (const [at, one] of drawn.entries()) {
      const weight = weights[at]
      if (!weight) continue
      weigh(weight, joint.kinds, times, at)
      const alpha = replicateOf(one, weight, isPooled[at] === true ? sums : undefined)
      if (alpha !== undefined) each[at]?.push(alpha)
    }
    if (sums.expected > 0) together.push(1 - sums.observed / sums.expected)
    if (replicate % 50 === 49) onProgress(replicate + 1)
  }
  const sorted = (values: readonly number[]) => Float64Array.from(values).toSorted()
  return { each: each.map(sorted), pooled: sorted(together) }
}

/** The middle 95 % of sorted values, by linear interpolation (Hyndman & Fan 1996, type 7). */
export function middle95(sorted: Replicates): Interval | undefined {
  if (sorted.length === 0) return undefined
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
    return low + (high - low) * (place - Math.floor(place))
  }
  return { low: at(0.025), high: at(0.975) }
}

/** Kinds of bins in all coefficients at once: quiet stretches are all alike, and are weighed once. */
function jointKinds(drawn: readonly Drawn[], allBins: number) {
  const placeOf = new Map<string, number>()
  const kinds: Int32Array[] = []
  const kindOf = new Int32Array(allBins)
  for (let bin = 0; bin < allBins; bin += 1) {
    const own = Int32Array.from(drawn, ({ bins }) => bins.kindOf[bin] ?? 0)
    const key = own.join()
    const place = placeOf.get(key) ?? kinds.length
    if (place === kinds.length) kinds.push(own)
    placeOf.set(key, place)
    kindOf[bin] = place
  }
  return { kindOf, kinds }
}

function weigh(weight: Float64Array, kinds: readonly Int32Array[], times: Int32Array, at: number): void {
  weight.fill(0)
  for (const [place, own] of kinds.entries()) {
    const kind = own[at] ?? 0
    weight[kind] = (weight[kind] ?? 0) + (times[place] ?? 0)
  }
}

/** Alpha of one draw; adds to the sums of the pooled one, both divided by n - 1 so that they are pairs of values. */
function replicateOf({ size, metric, bins }: Drawn, weight: Float64Array, sums: Sums | undefined): number | undefined {
  if (metric.level === 'ordinal') {
    return alphaOf(
      weighted(bins, weight, size * size, ({ coincidences }) => coincidences),
      size,
      metric,
    )
  }
  const margins = weighted(bins, weight, size, (kind) => kind.margins)
  let [observed, values] = [0, 0]
  for (const [at, kind] of bins.kinds.entries()) observed += kind.observed * (weight[at] ?? 0)
  for (const margin of margins) values += margin
  const expected = expectedOf(margins, metric)
  if (sums && values > 1) {
    sums.observed += observed
    sums.expected += expected / (values - 1)
  }
  return alphaFrom(observed, expected, values)
}

function weighted(
  { kinds }: BinKinds,
  weight: Float64Array,
  length: number,
  of: (kind: BinKind) => Counted,
): Float64Array {
  const sums = new Float64Array(length)
  for (const [at, kind] of kinds.entries()) {
    const times = weight[at] ?? 0
    if (times === 0) continue
    const { at: places, amounts } = of(kind)
    for (let entry = 0; entry < places.length; entry += 1) {
      const place = places[entry] ?? 0
      sums[place] = (sums[place] ?? 0) + (amounts[entry] ?? 0) * times
    }
  }
  return sums
}
