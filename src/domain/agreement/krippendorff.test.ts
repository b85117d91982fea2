import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ALPHAS_2011, KRIPPENDORFF_2011, NO_VALUE } from '../../../tests/support/krippendorff2011'
import type { LevelOfMeasurement } from '../records/levelOfMeasurement'
import { alphaOf, coincidencesOf, marginsOf } from './krippendorff'

/** How many observers gave each of the values 1 to `size`, by unit. */
function countsOf(rows: readonly (readonly number[])[], size: number): number[][] {
  return (rows[0] ?? []).map((_, unit) =>
    Array.from({ length: size }, (_value, at) => rows.filter((row) => row[unit] === at + 1).length),
  )
}

function alpha(units: readonly number[][], size: number, level: LevelOfMeasurement): number | undefined {
  const numbers = Array.from({ length: size }, (_, at) => at + 1)
  return alphaOf(coincidencesOf(units, size), size, { level, numbers })
}

describe('alpha of four observers and twelve units with gaps', () => {
  it.each(ALPHAS_2011)('is as published, %s', (level, published) => {
    expect(alpha(countsOf(KRIPPENDORFF_2011, 5), 5, level)).toBeCloseTo(published, 6)
  })

  it('rests on the published coincidences: 40 values, the unit with one value left out', () => {
    const table = coincidencesOf(countsOf(KRIPPENDORFF_2011, 5), 5)
    expect([...marginsOf(table, 5)]).toEqual([9, 13, 10, 5, 3].map((margin) => expect.closeTo(margin, 12)))
    expect(table[0]).toBeCloseTo(7, 12)
    expect(table[1]).toBeCloseTo(4 / 3, 12)
  })
})

test('without variance there is no alpha, least of all 1', () => {
  expect(alpha([[4], [3]], 1, 'nominal')).toBeUndefined()
  expect(
    alpha(
      [
        [4, 0],
        [3, 0],
      ],
      2,
      'interval',
    ),
  ).toBeUndefined()
  expect(
    alpha(
      [
        [1, 0],
        [0, 1],
      ],
      2,
      'nominal',
    ),
  ).toBeUndefined()
})

/** What one observer gives each of ten units; 0 where nothing. */
const anyRows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 10 }), {
  minLength: 2,
  maxLength: 5,
})

test('relabelling nominal values, and the order of the observers, change nothing', () => {
  fc.assert(
    fc.property(anyRows, fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), (rows, names) => {
      const plain = alpha(countsOf(rows, 4), 4, 'nominal')
      const renamed = rows.map((row) =>
        row.map((value) => (value === NO_VALUE ? NO_VALUE : (names[value - 1] ?? NO_VALUE))),
      )
      const other = alpha(countsOf(renamed.toReversed(), 4), 4, 'nominal')
      if (plain === undefined) expect(other).toBeUndefined()
      else expect(other).toBeCloseTo(plain, 12)
    }),
  )
})

test('nominal alpha of any data is what the definition by pairs of values gives', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const units = (rows[0] ?? [])
        .map((_, unit) => rows.flatMap((row) => row[unit] || []))
        .filter((values) => values.length > 1)
      const all = units.flat()
      const differing = (values: readonly number[]) =>
        values.reduce((sum, one, at) => sum + values.filter((other, place) => place !== at && other !== one).length, 0)
      const observed = units.reduce((sum, values) => sum + differing(values) / (values.length - 1), 0) / all.length
      const expected = differing(all) / (all.length * (all.length - 1))
      const found = alpha(countsOf(rows, 4), 4, 'nominal')
      if (all.length === 0 || expected === 0) expect(found).toBeUndefined()
      else expect(found).toBeCloseTo(1 - observed / expected, 10)
    }),
  )
})
