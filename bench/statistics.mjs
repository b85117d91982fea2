// @ts-check

/** @typedef {{ count: number, p50: number, p95: number, mean: number }} Spread */

/**
 * Percentiles by the nearest rank.
 * @param {readonly number[]} values in any order, at least one
 * @returns {Spread}
 */
export function spreadOf(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (/** @type {number} */ share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { count: values.length, p50: rank(0.5), p95: rank(0.95), mean }
}

/** @param {readonly number[]} values */
export function medianOf(values) {
  return spreadOf(values).p50
}

/**
 * Whole numbers in `[0, below)` that are the same in every run: a linear congruential generator (Numerical Recipes, 7.1).
 * @param {number} seed
 * @returns {(below: number) => number}
 */
export function seededNumbers(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
