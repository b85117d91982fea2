/** Counts of two coders' values: a row for each value of the first, a column for each of the second. */
export type Confusion = readonly (readonly number[])[]

export interface CohensKappa {
  readonly value: number
  /** Asymptotic. */
  readonly standardError: number
}

/**
 * Cohen's kappa (Cohen 1960, A Coefficient of Agreement for Nominal Scales) with its asymptotic standard error (Fleiss, Cohen
 * & Everitt 1969, equation 13). Undefined where chance alone agrees always, as where all values are one.
 * @param confusion square, the same values in the same order both ways
 */
export function cohensKappa(confusion: Confusion): CohensKappa | undefined {
  const total = confusion.flat().reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  const share = (row: number, column: number) => (confusion[row]?.[column] ?? 0) / total
  const places = confusion.map((_, place) => place)
  const rows = places.map((row) => places.reduce((sum, column) => sum + share(row, column), 0))
  const columns = places.map((column) => places.reduce((sum, row) => sum + share(row, column), 0))
  const [row, column] = [(at: number) => rows[at] ?? 0, (at: number) => columns[at] ?? 0]
  const observed = places.reduce((sum, at) => sum + share(at, at), 0)
  const expected = places.reduce((sum, at) => sum + row(at) * column(at), 0)
  // Where one value is all there is, the counts say so exactly; sums of shares may miss 1 by a hair.
  if (places.some((at) => confusion[at]?.[at] === total)) return undefined
  const value = (observed - expected) / (1 - expected)
  let [own, others] = [0, 0]
  for (const i of places) {
    own += share(i, i) * (1 - (row(i) + column(i)) * (1 - value)) ** 2
    for (const j of places) if (i !== j) others += share(i, j) * (column(i) + row(j)) ** 2
  }
  const left = (value - expected * (1 - value)) ** 2
  const variance = (own + (1 - value) ** 2 * others - left) / ((1 - expected) ** 2 * total)
  return { value, standardError: Math.sqrt(Math.max(0, variance)) }
}

/**
 * Fleiss' kappa (Fleiss 1971, Measuring Nominal Scale Agreement Among Many Raters); the raters of one unit need not be those
 * of another. Undefined without units, and where all values are one.
 * @param units how many raters gave each value, for each unit; each has the same number of values, at least two
 */
export function fleissKappa(units: readonly ArrayLike<number>[]): number | undefined {
  const [first] = units
  if (!first) return undefined
  const raters = Array.from(first).reduce((sum, count) => sum + count, 0)
  const sums = Array.from(first, () => 0)
  let agreeing = 0
  for (const counts of units) {
    for (let value = 0; value < counts.length; value += 1) {
      const count = counts[value] ?? 0
      sums[value] = (sums[value] ?? 0) + count
      agreeing += count * (count - 1)
    }
  }
  if (sums.filter((sum) => sum > 0).length < 2) return undefined
  const observed = agreeing / (units.length * raters * (raters - 1))
  const expected = sums.reduce((sum, each) => sum + (each / (units.length * raters)) ** 2, 0)
  return (observed - expected) / (1 - expected)
}
