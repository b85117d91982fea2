/** Where a cut is suggested, 0..100. Hand-held and panned footage stays below 2.2, drawn scenes of one palette cut at 6.3. */
export const CUT_THRESHOLD = 4

/**
 * How much like a cut each picture is, one after the other, as the filter `scdet` of FFmpeg has it (libavfilter/vf_scdet.c):
 * with `mafd` the mean absolute difference of luma to the picture before, in percent of the 256 levels,
 * `score = min(mafd, |mafd - mafd of the picture before|)`. Steady motion differs much from picture to picture, but hardly
 * more than it did just before; a cut stands alone.
 */
export class CutScores {
  private previous: Uint8Array | undefined
  private previousDifference = 0

  /**
   * @param luma of a picture, always the same number of levels 0..255; it is kept until the next one
   * @returns the score, 0..100; 0 for the first picture
   */
  next(luma: Uint8Array): number {
    const { previous, previousDifference } = this
    this.previous = luma
    if (!previous) return 0
    const difference = meanDifference(previous, luma)
    this.previousDifference = difference
    return Math.min(difference, Math.abs(difference - previousDifference))
  }

  /** Pictures are missing here: what comes next is compared with nothing. */
  interrupt(): void {
    this.previous = undefined
    this.previousDifference = 0
  }
}

/** Mean absolute difference in percent of the 256 levels. */
function meanDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return (sum * 100) / a.length / 256
}
