import type { Interval } from './agreementStatistics'
import { alphaFrom, alphaOf, expectedOf, type Metric } from './krippendorff'
import { randomPlaces } from './randomDraws'
import type { Amounts, BinKinds } from './reading'

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
  const times = new Int32Array(joint.count)
  const reckoned = drawn.map((one, at) => ({
    one,
    own: joint.kinds[at] ?? new Int32Array(0),
    isPooled: pooled.includes(at),
  }))
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    times.fill(0)
    for (let draw = 0; draw < allBins; draw += 1) {
      const kind = joint.kindOf[random(allBins)] ?? 0
      times[kind] = (times[kind] ?? 0) + 1
    }
    const sums: Sums = { observed: 0, expected: 0 }
    for (const [at, { one, own, isPooled }] of reckoned.entries()) {
      const alpha = replicateOf(one, weightsOf(one, own, times), isPooled ? sums : undefined)
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
  const examples: number[] = []
  const kindOf = new Int32Array(allBins)
  for (let bin = 0; bin < allBins; bin += 1) {
    const key = drawn.map(({ bins }) => bins.kindOf[bin] ?? 0).join()
    const place = placeOf.get(key) ?? examples.length
    if (place === examples.length) examples.push(bin)
    placeOf.set(key, place)
    kindOf[bin] = place
  }
  /** For each coefficient the own kind of each joint one. */
  const kinds = drawn.map(({ bins }) => Int32Array.from(examples, (bin) => bins.kindOf[bin] ?? 0))
  return { kindOf, kinds, count: examples.length }
}

/** How often each kind of one coefficient was drawn. */
function weightsOf({ bins }: Drawn, own: Int32Array, times: Int32Array): Float64Array {
  const weights = new Float64Array(bins.observed.length)
  for (let joint = 0; joint < own.length; joint += 1) {
    const kind = own[joint] ?? 0
    weights[kind] = (weights[kind] ?? 0) + (times[joint] ?? 0)
  }
  return weights
}

/** Alpha of one draw; adds to the sums of the pooled one, both as numbers of pairs of values. */
function replicateOf({ size, metric, bins }: Drawn, weights: Float64Array, sums: Sums | undefined): number | undefined {
  if (metric.level === 'ordinal') return alphaOf(weighted(bins.coincidences, weights, size * size), size, metric)
  const margins = weighted(bins.margins, weights, size)
  let [observed, values] = [0, 0]
  for (let kind = 0; kind < weights.length; kind += 1) observed += (bins.observed[kind] ?? 0) * (weights[kind] ?? 0)
  for (let value = 0; value < size; value += 1) values += margins[value] ?? 0
  const expected = expectedOf(margins, metric)
  if (sums && values > 1) {
    sums.observed += observed
    sums.expected += expected / (values - 1)
  }
  return alphaFrom(observed, expected, values)
}

function weighted({ from, places, amounts }: Amounts, weights: Float64Array, length: number): Float64Array {
  const sums = new Float64Array(length)
  for (let kind = 0; kind < weights.length; kind += 1) {
    const weight = weights[kind] ?? 0
    if (weight === 0) continue
    const end = from[kind + 1] ?? 0
    for (let entry = from[kind] ?? 0; entry < end; entry += 1) {
      const place = places[entry] ?? 0
      sums[place] = (sums[place] ?? 0) + (amounts[entry] ?? 0) * weight
    }
  }
  return sums
}
