import type { LevelOfMeasurement } from '../records/levelOfMeasurement'
import type { Category } from './agreementStatistics'
import { difference, visitPairs, type Metric } from './krippendorff'
import { NO_VALUE, type Units } from './units'

/** Values of one variable read in one way: how many coders gave each value, by unit and by bin. */
export interface Reading {
  /** Of the categories of the units, how many there are; those that this reading takes for missing stay empty. */
  readonly size: number
  readonly metric: Metric
  /** A row for each unit with two values or more. */
  readonly counts: readonly Uint8Array[]
  /** The bin of each of these units. */
  readonly bins: readonly number[]
}

/** @param isRead which categories count as values; the others are missing data */
export function readingOf(
  { values, bins, coders, categories }: Units,
  level: LevelOfMeasurement,
  isRead: (category: Category) => boolean,
): Reading {
  const size = categories.length
  const counted = categories.map(isRead)
  const reading = { counts: new Array<Uint8Array>(), bins: new Array<number>() }
  for (let unit = 0; unit < bins.length; unit += 1) {
    const counts = new Uint8Array(size)
    let given = 0
    for (let coder = 0; coder < coders; coder += 1) {
      const value = values[unit * coders + coder] ?? NO_VALUE
      if (value === NO_VALUE || counted[value] !== true) continue
      counts[value] = (counts[value] ?? 0) + 1
      given += 1
    }
    if (given < 2) continue
    reading.counts.push(counts)
    reading.bins.push(bins[unit] ?? 0)
  }
  const numbers = categories.map((category) => (category.kind === 'value' ? Number(category.value) : 0))
  return { size, metric: { level, numbers }, ...reading }
}

/** Bins whose units hold the same counts weigh the same in every resample: each kind of bin is reckoned once. */
export interface BinKinds {
  /** For each bin of all clips its kind; 0 is that of bins without a unit. */
  readonly kindOf: Int32Array
  /** For each kind Σ o δ² of its units; 0 for the ordinal metric, whose δ depends on all units. */
  readonly observed: Float64Array
  /** For each kind how often each value occurs. */
  readonly margins: Amounts
  /** For the ordinal metric: for each kind coincidences, at `row * size + column`. */
  readonly coincidences: Amounts
}

/** What each kind adds at which places: those of kind k stand from `from[k]` to `from[k + 1]`. */
export interface Amounts {
  readonly from: Int32Array
  readonly places: Int32Array
  readonly amounts: Float64Array
}

export function binKinds({ counts, bins, size, metric }: Reading, allBins: number): BinKinds {
  const unitsOf = new Map<number, Uint8Array[]>()
  for (const [at, unit] of counts.entries()) {
    const bin = bins[at] ?? 0
    const known = unitsOf.get(bin)
    if (known) known.push(unit)
    else unitsOf.set(bin, [unit])
  }
  const kindOf = new Int32Array(allBins)
  const kinds: Kind[] = [kindFrom([], size, metric)]
  const placeOf = new Map<string, number>()
  for (const [bin, units] of unitsOf) {
    const key = units
      .map((unit) => unit.join())
      .toSorted()
      .join(' ')
    const place = placeOf.get(key) ?? kinds.length
    if (place === kinds.length) kinds.push(kindFrom(units, size, metric))
    placeOf.set(key, place)
    kindOf[bin] = place
  }
  return {
    kindOf,
    observed: Float64Array.from(kinds, ({ observed }) => observed),
    margins: amountsOf(kinds.map(({ margins }) => margins)),
    coincidences: amountsOf(kinds.map(({ coincidences }) => coincidences)),
  }
}

interface Kind {
  readonly observed: number
  readonly margins: ReadonlyMap<number, number>
  readonly coincidences: ReadonlyMap<number, number>
}

function kindFrom(units: readonly Uint8Array[], size: number, metric: Metric): Kind {
  const margins = new Map<number, number>()
  const coincidences = new Map<number, number>()
  const add = (sums: Map<number, number>, at: number, amount: number) => sums.set(at, (sums.get(at) ?? 0) + amount)
  let observed = 0
  for (const unit of units) {
    visitPairs(unit, (c, k, amount) => {
      add(margins, c, amount)
      if (metric.level === 'ordinal') add(coincidences, c * size + k, amount)
      else observed += amount * difference(metric, NO_MARGINS, c, k)
    })
  }
  return { observed, margins, coincidences }
}

const NO_MARGINS: readonly number[] = []

function amountsOf(kinds: readonly ReadonlyMap<number, number>[]): Amounts {
  const from = new Int32Array(kinds.length + 1)
  for (const [at, sums] of kinds.entries()) from[at + 1] = (from[at] ?? 0) + sums.size
  return {
    from,
    places: Int32Array.from(kinds.flatMap((sums) => [...sums.keys()])),
    amounts: Float64Array.from(kinds.flatMap((sums) => [...sums.values()])),
  }
}
