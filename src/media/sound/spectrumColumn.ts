import rfft from 'fourier-transform'
import { hertzAtShare } from '../../domain/sound/melScale'
import { SPECTRUM_BANDS, SPECTRUM_STEP_DB } from '../../engine/ports/soundAnalysis'

/** Turns a window of samples into the powers of the mel bands. */
export class SpectrumColumn {
  private readonly hann: Float64Array
  private readonly windowed: Float64Array
  /** First bin of each band and the bin after its last; no band is without one. */
  private readonly bins: readonly (readonly [from: number, to: number])[]

  constructor(sampleRate: number, windowSamples: number) {
    this.hann = Float64Array.from({ length: windowSamples }, (_, at) => Math.sin((Math.PI * at) / windowSamples) ** 2)
    this.windowed = new Float64Array(windowSamples)
    this.bins = Array.from({ length: SPECTRUM_BANDS }, (_, band) => binsOf(band, sampleRate, windowSamples))
  }

  /**
   * Adds the power of each band to `sums`: 1 is a sine of full scale. A band has the power of its strongest bin, so that a
   * narrow tone is not thinned out where bands are wide.
   */
  add(samples: Float32Array, sums: Float64Array, share: number): void {
    const { hann, windowed } = this
    for (let at = 0; at < hann.length; at += 1) windowed[at] = (samples[at] ?? 0) * (hann[at] ?? 0)
    const magnitudes = rfft(windowed)
    for (const [band, [from, to]] of this.bins.entries()) {
      let most = 0
      for (let bin = from; bin < to; bin += 1) most = Math.max(most, magnitudes[bin] ?? 0)
      // The window lets half of an amplitude through.
      sums[band] = (sums[band] ?? 0) + share * 4 * most * most
    }
  }
}

/** The stored number of a power: 255 is 1, each step 0.4 dB, nothing below 0. */
export function byteOfPower(power: number): number {
  return Math.max(0, Math.min(255, Math.round(255 + (10 * Math.log10(power)) / SPECTRUM_STEP_DB)))
}

function binsOf(band: number, sampleRate: number, windowSamples: number): readonly [number, number] {
  const binHz = sampleRate / windowSamples
  const topHz = sampleRate / 2
  const from = Math.ceil(hertzAtShare(band / SPECTRUM_BANDS, topHz) / binHz)
  const to = Math.ceil(hertzAtShare((band + 1) / SPECTRUM_BANDS, topHz) / binHz)
  if (to > from) return [from, to]
  const nearest = Math.round(hertzAtShare((band + 0.5) / SPECTRUM_BANDS, topHz) / binHz)
  return [nearest, nearest + 1]
}
