import type { LevelOfMeasurement } from '../records/levelOfMeasurement'

/** How many coders gave each value to one unit; units with fewer than two values cannot be paired and are left out. */
export type ValueCounts = ArrayLike<number>

/** Values by which values differ: their place for ordinal ones, the number itself for interval and ratio. */
export interface Metric {
  readonly level: LevelOfMeasurement
  /** The number that each value is; read for interval and ratio only. */
  readonly numbers: ArrayLike<number>
}

/**
 * Coincidences of values within units, by row and column, in one array: of a unit with m values each of the m (m - 1) ordered
 * pairs counts 1 / (m - 1) (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, C).
 * @param size how many values there are
 */
export function coincidencesOf(units: Iterable<ValueCounts>, size: number): Float64Array {
  const table = new Float64Array(size * size)
  for (const counts of units) {
    visitPairs(counts, (c, k, amount) => {
      table[c * size + k] = (table[c * size + k] ?? 0) + amount
    })
  }
  return table
}

/** What one unit adds to the coincidences of each two of its values; nothing where it cannot be paired. */
export function visitPairs(counts: ValueCounts, visit: (c: number, k: number, amount: number) => void): void {
  const values = sumOf(counts)
  if (values < 2) return
  for (let c = 0; c < counts.length; c += 1) {
    const own = counts[c] ?? 0
    if (own === 0) continue
    for (let k = 0; k < counts.length; k += 1) {
      const pairs = own * ((counts[k] ?? 0) - (c === k ? 1 : 0))
      if (pairs > 0) visit(c, k, pairs / (values - 1))
    }
  }
}

/** Sums of the rows: how often each value occurs in units that can be paired. */
export function marginsOf(coincidences: ArrayLike<number>, size: number): Float64Array {
  const margins = new Float64Array(size)
  for (let c = 0; c < size; c += 1) {
    for (let k = 0; k < size; k += 1) margins[c] = (margins[c] ?? 0) + (coincidences[c * size + k] ?? 0)
  }
  return margins
}

/**
 * Krippendorff's alpha, 1 - (n - 1) · Σ o δ² / Σ n n δ² (Krippendorff 2011, E); undefined without variance, where the formula
 * divides nothing by nothing.
 */
export function alphaOf(coincidences: ArrayLike<number>, size: number, metric: Metric): number | undefined {
  const margins = marginsOf(coincidences, size)
  let observed = 0
  for (let c = 0; c < size; c += 1) {
    for (let k = c + 1; k < size; k += 1) {
      const both = (coincidences[c * size + k] ?? 0) + (coincidences[k * size + c] ?? 0)
      if (both > 0) observed += both * difference(metric, margins, c, k)
    }
  }
  return alphaFrom(observed, expectedOf(margins, metric), sumOf(margins))
}

/** @param observed Σ o δ² · @param expected Σ n n δ² · @param values n */
export function alphaFrom(observed: number, expected: number, values: number): number | undefined {
  return expected > 0 ? 1 - ((values - 1) * observed) / expected : undefined
}

/** Σ over ordered pairs of values of n n δ². */
export function expectedOf(margins: ArrayLike<number>, metric: Metric): number {
  if (metric.level === 'nominal') {
    let [sum, squares] = [0, 0]
    for (let c = 0; c < margins.length; c += 1) {
      const margin = margins[c] ?? 0
      sum += margin
      squares += margin * margin
    }
    return isOneValue(margins) ? 0 : sum * sum - squares
  }
  let expected = 0
  for (let c = 0; c < margins.length; c += 1) {
    const own = margins[c] ?? 0
    if (own === 0) continue
    for (let k = c + 1; k < margins.length; k += 1) {
      const other = margins[k] ?? 0
      if (other > 0) expected += 2 * own * other * difference(metric, margins, c, k)
    }
  }
  return expected
}

/** The squared difference δ² of two values (Krippendorff 2011, E). */
export function difference({ level, numbers }: Metric, margins: ArrayLike<number>, c: number, k: number): number {
  if (c === k) return 0
  switch (level) {
    case 'nominal':
      return 1
    case 'ordinal': {
      let between = -((margins[c] ?? 0) + (margins[k] ?? 0)) / 2
      for (let g = Math.min(c, k); g <= Math.max(c, k); g += 1) between += margins[g] ?? 0
      return between ** 2
    }
    case 'interval':
      return ((numbers[c] ?? 0) - (numbers[k] ?? 0)) ** 2
    case 'ratio': {
      const [one, other] = [numbers[c] ?? 0, numbers[k] ?? 0]
      return one + other === 0 ? 0 : ((one - other) / (one + other)) ** 2
    }
    default:
      return level satisfies never
  }
}

function isOneValue(margins: ArrayLike<number>): boolean {
  let used = 0
  for (let c = 0; c < margins.length; c += 1) if ((margins[c] ?? 0) > 0) used += 1
  return used < 2
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0
  return sum
}
