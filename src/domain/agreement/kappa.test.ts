import { describe, expect, it } from 'vitest'
import { cohensKappa, fleissKappa } from './kappa'

/** The 3 x 3 example whose SAS output (PROC FREQ, AGREE) the tests of statsmodels print (stats/tests/test_inter_rater.py). */
const SAS = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
]

/**
 * Fleiss 1971, Measuring Nominal Scale Agreement Among Many Raters, table 1: 30 patients, six psychiatrists each. Depression,
 * personality disorder, schizophrenia, neurosis, other.
 */
const FLEISS_1971 = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
  [0, 0, 5, 0, 1],
  [3, 0, 0, 1, 2],
  [5, 1, 0, 0, 0],
  [0, 2, 0, 4, 0],
  [1, 0, 2, 0, 3],
  [0, 0, 0, 0, 6],
  [0, 1, 0, 5, 0],
  [0, 2, 0, 1, 3],
  [2, 0, 0, 4, 0],
  [1, 0, 0, 4, 1],
  [0, 5, 0, 1, 0],
  [4, 0, 0, 0, 2],
  [0, 2, 0, 4, 0],
  [1, 0, 5, 0, 0],
  [0, 0, 0, 0, 6],
]

describe("Cohen's kappa", () => {
  it('and its standard error are those of the SAS example', () => {
    const found = cohensKappa(SAS)
    expect(found?.value).toBeCloseTo(0.4842, 4)
    expect(found?.standardError).toBeCloseTo(0.138, 4)
  })

  it('cannot be computed of nothing, nor where both say one value always', () => {
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined()
    expect(
      cohensKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeUndefined()
  })

  it('is 0 where one says one value always and the other does not', () => {
    expect(
      cohensKappa([
        [5, 2],
        [0, 0],
      ])?.value,
    ).toBeCloseTo(0, 12)
  })
})

describe("Fleiss' kappa", () => {
  it('is that of his 30 patients and 6 psychiatrists', () => {
    expect(FLEISS_1971.reduce((sum, row) => sum + (row[3] ?? 0), 0)).toBe(55)
    expect(fleissKappa(FLEISS_1971)).toBeCloseTo(0.430245, 6)
  })

  it('cannot be computed of nothing, nor of one value', () => {
    expect(fleissKappa([])).toBeUndefined()
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toBeUndefined()
  })
})
