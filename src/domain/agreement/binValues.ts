import type { AgreementVariable } from './agreementContext'
import type { SaidSpans } from './saidSpans'
import { addFilled, binUnits, type TimeBins } from './timeBins'

/** In the place of a value: why there is none, or what is said without one. */
export const MISSING = -1
export const TIE = -2
export const NOTHING = -3
export const NOT_ASSESSABLE = -4

/**
 * What one coder says in each bin: the place of a value among those of `said`, or one of the four above. It is missing where
 * less than half of the bin was looked at, not assessable where more than half of what was looked at is. A tag holds where it
 * covers at least half of the rest. Of values that exclude each other one is the longest: where all of them together cover at
 * least half of the rest it is the value, and where two are equally long there is a tie. An attribute of what is not there, or
 * cannot be assessed, has no value.
 */
export function binValues({ kind }: Pick<AgreementVariable, 'kind'>, said: SaidSpans, bins: TimeBins): Int32Array {
  const filled = (spans: SaidSpans['looked']) => {
    const amounts = new Float64Array(bins.count)
    addFilled(bins, spans, amounts)
    return amounts
  }
  const [looked, unassessable] = [filled(said.looked), filled(said.notAssessable)]
  const values = [...said.values.values()].map(filled)
  const found = new Int32Array(bins.count)
  for (let bin = 0; bin < bins.count; bin += 1) {
    const [seen, without] = [looked[bin] ?? 0, unassessable[bin] ?? 0]
    if (seen === 0 || 2 * seen < binUnits(bins, bin)) found[bin] = MISSING
    else if (2 * without > seen) found[bin] = kind === 'attribute' ? MISSING : NOT_ASSESSABLE
    else {
      const value = longest(values, bin, seen - without)
      found[bin] = kind === 'attribute' && value === NOTHING ? MISSING : value
    }
  }
  return found
}

function longest(values: readonly Float64Array[], bin: number, assessable: number): number {
  let [most, sum, value] = [0, 0, NOTHING]
  for (let at = 0; at < values.length; at += 1) {
    const amount = values[at]?.[bin] ?? 0
    sum += amount
    if (amount > most) [most, value] = [amount, at]
    else if (amount === most && amount > 0) value = TIE
  }
  return sum === 0 || 2 * sum < assessable ? NOTHING : value
}
