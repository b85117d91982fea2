import type { AnnotatorId } from '../records/ids'
import type { Category, CoderPair } from './agreementStatistics'
import { cohensKappa } from './kappa'
import { NO_VALUE, type Units } from './units'

/** Every two, each once, in the given order. */
export function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const))
}

/** What every two coders said of the same units; pairs without a common unit are left out. */
export function coderPairs(units: Units, coderIds: readonly AnnotatorId[]): readonly CoderPair[] {
  return pairsOf(coderIds.map((id, column) => ({ id, column }))).flatMap(([a, b]): CoderPair[] => {
    const confusion = confusionOf(units, a.column, b.column, () => true)
    const count = confusion.flat().reduce((sum, each) => sum + each, 0)
    if (count === 0) return []
    const same = confusion.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)
    return [
      {
        coderIds: [a.id, b.id],
        confusion,
        units: count,
        percent: same / count,
        kappa: cohensKappa(confusion)?.value,
      },
    ]
  })
}

/** Rows are what the coder in column `a` said. */
export function confusionOf(
  { values, coders, categories, bins }: Units,
  a: number,
  b: number,
  isRead: (category: Category) => boolean,
): readonly (readonly number[])[] {
  const read = categories.map(isRead)
  const table = categories.map(() => categories.map(() => 0))
  for (let unit = 0; unit < bins.length; unit += 1) {
    const one = values[unit * coders + a] ?? NO_VALUE
    const other = values[unit * coders + b] ?? NO_VALUE
    const row = table[one]
    if (row && other !== NO_VALUE && read[one] === true && read[other] === true) row[other] = (row[other] ?? 0) + 1
  }
  return table
}
