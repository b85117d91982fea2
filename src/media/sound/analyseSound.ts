import type { DerivedFile } from '../../engine/ports/derivedStore'
import { PEAK_VALUES, SPECTRUM_BANDS, type SoundProgress } from '../../engine/ports/soundAnalysis'
import { PeakPyramid } from './peakPyramid'
import { SampleClock } from './sampleClock'
import { SoundPreview } from './soundPreview'
import { soundShape, type SoundShape } from './soundShape'
import type { SoundChunk, SoundSource } from './soundSource'
import { SoundWriter } from './soundWriter'
import { byteOfPower } from './spectrumColumn'
import { SpectrumPyramid } from './spectrumPyramid'

export interface AnalysisOptions {
  /** Where the picture ends, on the container's clock: what progress is measured by. */
  readonly endSeconds: number
  readonly signal: AbortSignal
  /** `soFar` holds only the rows since the last report. */
  readonly onProgress: (progress: SoundProgress) => void
}

const FULL_SCALE = 32_767
const SILENCE_SAMPLES = 65_536
const REPORT_EVERY_MS = 100
const WORK_MS = 12
const REST_MS = 4
/** Sound may go on after the picture; a timestamp beyond this is damage and not a pause. */
const LONGEST_AFTER_SECONDS = 600

/**
 * Streams the samples of a source into a derived file; what is held does not grow with the clip. The caller keeps or discards
 * the file.
 * @returns whether there was any sample
 * @throws DOMException `QuotaExceededError` where the disk is full, `AbortError` where `signal` aborts; what the decoder throws
 */
export async function analyseSound(source: SoundSource, file: DerivedFile, options: AnalysisOptions): Promise<boolean> {
  let analysis: Analysis | undefined
  const pace = new Pace()
  for await (const chunk of source.chunks()) {
    options.signal.throwIfAborted()
    analysis ??= new Analysis(chunk, file, options.endSeconds)
    for (const channels of analysis.placed(chunk)) {
      analysis.push(channels)
      if (!pace.isDue) continue
      await pace.rest()
      options.signal.throwIfAborted()
    }
    const progress = pace.isToReport ? analysis.progress() : undefined
    if (progress) options.onProgress(progress)
  }
  options.signal.throwIfAborted()
  analysis?.end()
  return analysis !== undefined
}

/** Rests between bits of work: whoever steps through frames meanwhile needs the processor, and a cancel has to be heard. */
class Pace {
  private restedMs = performance.now()
  private reportedMs = 0

  get isDue(): boolean {
    return performance.now() - this.restedMs >= WORK_MS
  }

  get isToReport(): boolean {
    const nowMs = performance.now()
    if (nowMs - this.reportedMs < REPORT_EVERY_MS) return false
    this.reportedMs = nowMs
    return true
  }

  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
    this.restedMs = performance.now()
  }
}

/** The two pyramids of one source, the file that takes them, and what is told on the way. */
class Analysis {
  private readonly shape: SoundShape
  private readonly clock: SampleClock
  private readonly preview: SoundPreview
  private readonly writer: SoundWriter
  private readonly peaks: PeakPyramid
  private readonly spectrum: SpectrumPyramid
  private readonly channelCount: number
  private loudestBand = 0

  constructor(
    first: SoundChunk,
    file: DerivedFile,
    private readonly endSeconds: number,
  ) {
    const { sampleRate, seconds, channels } = first
    this.channelCount = channels.length
    this.shape = soundShape(sampleRate, seconds)
    const expected = Math.max(0, endSeconds - seconds) * sampleRate
    this.clock = new SampleClock(seconds, sampleRate, expected + LONGEST_AFTER_SECONDS * sampleRate)
    this.preview = new SoundPreview(this.shape, expected)
    this.writer = new SoundWriter(file)
    const peak = new Int16Array(PEAK_VALUES)
    this.peaks = new PeakPyramid(this.shape.samplesPerPeak, (level, min, max, rms) => {
      peak.set([scaled(min), scaled(max), scaled(rms)])
      this.writer.peak(level, peak)
      this.preview.peak(level, peak)
    })
    const bands = new Uint8Array(SPECTRUM_BANDS)
    this.spectrum = new SpectrumPyramid(this.shape, (level, powers) => {
      for (let band = 0; band < SPECTRUM_BANDS; band += 1) {
        const byte = byteOfPower(powers[band] ?? 0)
        bands[band] = byte
        if (byte > this.loudestBand) this.loudestBand = byte
      }
      this.writer.column(level, bands)
      this.preview.column(level, bands)
    })
  }

  /** The chunk where its timestamp says, with silence before it where there is a gap; in pieces that are soon done. */
  *placed({ seconds, sampleRate, channels }: SoundChunk): Generator<readonly Float32Array[]> {
    if (sampleRate !== this.shape.sampleRate) {
      throw new Error(`The sample rate changes from ${this.shape.sampleRate} to ${sampleRate} Hz`)
    }
    const { gap, skip } = this.clock.place(seconds, channels[0]?.length ?? 0)
    for (let left = gap; left > 0; left -= SILENCE_SAMPLES) {
      const silence = new Float32Array(Math.min(left, SILENCE_SAMPLES))
      yield Array.from({ length: this.channelCount }, () => silence)
    }
    yield skip === 0 ? channels : channels.map((channel) => channel.subarray(skip))
  }

  push(channels: readonly Float32Array[]): void {
    this.peaks.push(channels)
    this.spectrum.push(channels)
  }

  progress(): SoundProgress {
    const { sampleRate, startSeconds } = this.shape
    const length = Math.max(this.endSeconds - startSeconds, 1e-9)
    return {
      fraction: Math.min(1, this.clock.samples / sampleRate / length),
      soFar: {
        ...this.preview.take(),
        loudest: this.peaks.loudest,
        loudestBand: this.loudestBand,
        topHz: sampleRate / 2,
      },
    }
  }

  end(): void {
    this.peaks.end()
    this.spectrum.end()
    const { sampleRate, startSeconds, samplesPerPeak, samplesPerColumn } = this.shape
    this.writer.end({
      sampleRate,
      startSeconds,
      samplesPerPeak,
      samplesPerColumn,
      samples: this.clock.samples,
      loudest: this.peaks.loudest,
      loudestBand: this.loudestBand,
    })
  }
}

function scaled(value: number): number {
  return Math.round(Math.max(-1, Math.min(1, value)) * FULL_SCALE)
}
