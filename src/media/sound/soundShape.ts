/** How many rows of one level make one of the next. */
export const LEVEL_STEP = 4
/** From 1.3 ms a row to 5.5 s at 48 kHz: an hour is 660 rows at the last level. */
export const LEVELS = 7

/** Lengths in samples that an analysis works with. */
export interface SoundShape {
  readonly sampleRate: number
  /** Of the first sample, on the container's clock. */
  readonly startSeconds: number
  readonly samplesPerPeak: number
  /** Samples from one column of the spectrum to the next. */
  readonly samplesPerColumn: number
  /** Samples that one transform takes: twice a column, so that windows overlap by half. */
  readonly windowSamples: number
}

/** Rows are about 1.3 ms and transforms about 43 ms long, whatever the rate: 64 and 2,048 samples at 48 kHz. */
export function soundShape(sampleRate: number, startSeconds: number): SoundShape {
  const windowSamples = powerOfTwo(sampleRate * 0.043)
  return {
    sampleRate,
    startSeconds,
    samplesPerPeak: powerOfTwo(sampleRate / 750),
    samplesPerColumn: windowSamples / 2,
    windowSamples,
  }
}

/** Samples of one row at a level, of `base` samples at level 0. */
export function samplesPerRow(base: number, level: number): number {
  return base * LEVEL_STEP ** level
}

function powerOfTwo(near: number): number {
  return 2 ** Math.max(3, Math.round(Math.log2(near)))
}
