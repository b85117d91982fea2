/** Timestamps are rounded to milliseconds in some containers; less than this is no gap. */
const SLACK_SECONDS = 0.002

/** What to do with a run of decoded samples so that the n-th sample of all is n / rate seconds after the first. */
export interface SamplePlace {
  /** Silent samples that come before it. */
  readonly gap: number
  /** Samples at its start that lie before the end of what came before. */
  readonly skip: number
}

/**
 * Keeps samples at the time of their own timestamps: recordings pause, and their clocks drift. Sound that starts late or
 * before the picture stays where it is, since seconds are counted on the container's clock and not from the first sample.
 */
export class SampleClock {
  /** Samples placed so far, silence among them. */
  samples = 0

  /** @param mostSamples a timestamp that would lead further than this is not believed */
  constructor(
    private readonly startSeconds: number,
    private readonly sampleRate: number,
    private readonly mostSamples: number,
  ) {}

  place(timestampSeconds: number, length: number): SamplePlace {
    const at = Math.round((timestampSeconds - this.startSeconds) * this.sampleRate)
    const off = at - this.samples
    const isSteady = Math.abs(off) <= SLACK_SECONDS * this.sampleRate
    const gap = isSteady || at + length > this.mostSamples ? 0 : Math.max(0, off)
    const skip = isSteady ? 0 : Math.min(length, Math.max(0, -off))
    this.samples += gap + length - skip
    return { gap, skip }
  }
}
