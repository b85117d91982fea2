import type { AgreementVariable } from './agreementContext'
import type { SaidSpans } from './saidSpans'
import { addFilled, binUnits, type TimeBins } from './timeBins'

/** What a coder says in one bin: a value, or why there is none. */
export type BinValue = SaidValue | { readonly kind: 'tie' | 'missing' }

export type SaidValue =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'nothing' | 'notAssessable' }

const MISSING: BinValue = { kind: 'missing' }
const NOTHING: BinValue = { kind: 'nothing' }
const NOT_ASSESSABLE: BinValue = { kind: 'notAssessable' }
const TIE: BinValue = { kind: 'tie' }

/**
 * One value a bin. It is missing where less than half of the bin was looked at, not assessable where more than half of what was
 * looked at is. A tag holds where it covers at least half of the rest. Of values that exclude each other one is the longest:
 * where all of them together cover at least half of the rest it is the value, and where two are equally long there is a tie.
 */
export function binValues({ kind }: AgreementVariable, said: SaidSpans, bins: TimeBins): readonly BinValue[] {
  const filled = (spans: SaidSpans['looked']) => {
    const amounts = new Float64Array(bins.count)
    addFilled(bins, spans, amounts)
    return amounts
  }
  const [looked, unassessable] = [filled(said.looked), filled(said.notAssessable)]
  const values = [...said.values].map(([value, spans]) => ({
    result: { kind: 'value', value } as const,
    at: filled(spans),
  }))
  return Array.from({ length: bins.count }, (_, bin) => {
    const [seen, without] = [looked[bin] ?? 0, unassessable[bin] ?? 0]
    if (seen === 0 || 2 * seen < binUnits(bins, bin)) return MISSING
    if (2 * without > seen) return kind === 'attribute' ? MISSING : NOT_ASSESSABLE
    let [longest, sum, isTie] = [0, 0, false]
    let result: BinValue = NOTHING
    for (const each of values) {
      const amount = each.at[bin] ?? 0
      sum += amount
      isTie = amount === longest ? isTie || amount > 0 : amount > longest ? false : isTie
      if (amount > longest) [longest, result] = [amount, each.result]
    }
    if (sum === 0 || 2 * sum < seen - without) return kind === 'attribute' ? MISSING : NOTHING
    return isTie ? TIE : result
  })
}
