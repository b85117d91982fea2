/** The part of fourier-transform 2.5.0 that is used; the package ships no types. */
declare module 'fourier-transform' {
  /**
   * @param input length must be a power of two
   * @returns magnitudes of the first half of the bins, times 2 / length; overwritten by the next call of the same length
   */
  export default function rfft(input: ArrayLike<number>): Float64Array
}
