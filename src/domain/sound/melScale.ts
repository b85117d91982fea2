/**
 * Height of a frequency on the mel scale between 0 Hz and `topHz`, from 0 to 1: equal steps sound equally far apart.
 * O'Shaughnessy, Speech Communication (1987), m = 2595 log10(1 + f / 700).
 */
export function melShare(hz: number, topHz: number): number {
  return Math.log1p(hz / 700) / Math.log1p(topHz / 700)
}

/** The frequency in Hz at a height from 0 to 1; the inverse of `melShare`. */
export function hertzAtShare(share: number, topHz: number): number {
  return 700 * Math.expm1(share * Math.log1p(topHz / 700))
}
