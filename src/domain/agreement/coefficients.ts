import type { Alpha, Coefficients, Kappa, Verdict } from './agreementStatistics'
import { middle95, type Replicates } from './bootstrap'
import { cohensKappa, fleissKappa } from './kappa'
import { alphaOf, coincidencesOf } from './krippendorff'
import type { Reading } from './reading'

/** Everything of one reading but what is drawn. */
export type Computed = Omit<Coefficients, 'alpha'> & { readonly alpha: number | undefined }

/**
 * @param confusion of the two coders where there are two: their kappa is Cohen's
 */
export function computed(reading: Reading, confusion: readonly (readonly number[])[] | undefined): Computed {
  const { counts, size, metric } = reading
  const coincidences = coincidencesOf(counts, size)
  const { values, same, pairs } = pairsIn(counts)
  return {
    units: counts.length,
    values,
    percent: pairs > 0 ? same / pairs : undefined,
    alpha: alphaOf(coincidences, size, metric),
    kappa: confusion ? kappaOfTwo(confusion) : kappaOfMore(counts),
    coincidences: rowsOf(coincidences, size),
  }
}

/** With the interval that was drawn; there is one where at least half of the replicates could be computed. */
export function withInterval({ alpha, ...rest }: Computed, drawn: Replicates, replicates: number): Coefficients {
  return { ...rest, alpha: alphaWith(alpha, drawn, replicates) }
}

export function alphaWith(value: number | undefined, drawn: Replicates, replicates: number): Alpha {
  const hasInterval = value !== undefined && 2 * drawn.length >= replicates
  return {
    value,
    interval: hasInterval ? middle95(drawn) : undefined,
    replicates: value === undefined ? 0 : drawn.length,
    verdict: verdictOf(value),
  }
}

/** Krippendorff 2019, Content Analysis, chapter 12. */
export function verdictOf(alpha: number | undefined): Verdict {
  if (alpha === undefined) return 'notComputable'
  if (alpha >= 0.8) return 'reliable'
  return alpha >= 0.667 ? 'tentative' : 'doNotUse'
}

/** Values, and the ordered pairs of them that stand in one unit. */
export function pairsIn(counts: readonly ArrayLike<number>[]) {
  let [values, same, pairs] = [0, 0, 0]
  for (const unit of counts) {
    let given = 0
    for (let value = 0; value < unit.length; value += 1) {
      const count = unit[value] ?? 0
      given += count
      same += count * (count - 1)
    }
    values += given
    pairs += given * (given - 1)
  }
  return { values, same, pairs }
}

function kappaOfTwo(confusion: readonly (readonly number[])[]): Kappa {
  const found = cohensKappa(confusion)
  return {
    name: 'cohen',
    value: found?.value,
    raters: 2,
    units: confusion.flat().reduce((sum, count) => sum + count, 0),
    standardError: found?.standardError,
  }
}

function kappaOfMore(counts: readonly Uint8Array[]): Kappa {
  const byRaters = new Map<number, Uint8Array[]>()
  for (const unit of counts) {
    const raters = unit.reduce((sum, count) => sum + count, 0)
    const known = byRaters.get(raters)
    if (known) known.push(unit)
    else byRaters.set(raters, [unit])
  }
  // Of as many units of fewer and of more values those of more say more.
  const [most] = [...byRaters].toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])
  const [raters, units] = most ?? [0, []]
  return { name: 'fleiss', value: fleissKappa(units), raters, units: units.length, standardError: undefined }
}

function rowsOf(table: Float64Array, size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) => [...table.subarray(row * size, (row + 1) * size)])
}
