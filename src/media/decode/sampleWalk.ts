import type { VideoSample } from 'mediabunny'
import { frameAtTicks, ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { hold, release } from './openPictures'

/** The part of mediabunny's `VideoSampleSink` that is used: samples in presentation order, from a time in seconds on. */
export interface SampleSource {
  samples(startSeconds: number): AsyncGenerator<VideoSample, void, unknown>
  /** The sample shown at a time, decoding no more than it needs. */
  getSample(seconds: number): Promise<VideoSample | null>
}

/** A decoded sample and the frame that it is, by its timestamp. */
export interface WalkedSample {
  readonly frame: FrameIndex
  readonly sample: VideoSample
}

/**
 * One pass of the decoder, forward from a frame. It is kept between requests: asking for single frames makes the decoder
 * begin again at the sync sample each time.
 */
export class SampleWalk {
  private readonly iterator: AsyncGenerator<VideoSample, void, unknown>
  private pending: Promise<WalkedSample | undefined> | undefined
  private ended = false
  /** The first frame that may still come. */
  next: FrameIndex

  /** @param shift ticks that the table is later than the demuxer */
  constructor(
    source: SampleSource,
    private readonly table: FrameTable,
    private readonly shift: number,
    from: FrameIndex,
  ) {
    const { num, den } = table.timebase
    this.next = from
    // A quarter tick late: rounded the other way, the decoder would begin a whole group earlier.
    this.iterator = source.samples(((ptsOf(table, from) - shift + 0.25) * num) / den)
  }

  /**
   * The next sample whose timestamp is exactly one of the table's; others (there are none in sound files) are closed.
   * Until `accept` is called it is the same one, so that nobody has to wait for it who is called away.
   * @returns undefined at the end; rejects where the decoder fails
   */
  peek(): Promise<WalkedSample | undefined> {
    this.pending ??= this.following()
    return this.pending
  }

  /** `peek` and `accept` in one. */
  async take(): Promise<WalkedSample | undefined> {
    const walked = await this.peek()
    this.accept(walked)
    return walked
  }

  /** Goes past what `peek` gave; the caller releases the sample from now on. */
  accept(walked: WalkedSample | undefined): void {
    this.pending = undefined
    if (walked) this.next = frameIndex(walked.frame + 1)
  }

  /** Stops the decoder and closes what it has ready; does not wait for one that hangs. */
  end(): void {
    this.ended = true
    this.iterator.return().catch(() => {
      // What it failed with was told by `take`, or nobody asks any more.
    })
    this.pending?.then(
      (late) => late && release(late.sample),
      () => undefined,
    )
  }

  private async following(): Promise<WalkedSample | undefined> {
    for (;;) {
      const step = await this.iterator.next()
      if (step.done) return undefined
      // Nobody waits any more for a sample that comes after the end, as after a time limit.
      if (this.ended) {
        step.value.close()
        return undefined
      }
      const sample = hold(step.value)
      const frame = frameOfSample(this.table, this.shift, sample.timestamp)
      // Before the first one lie pictures that the decoder made without what they refer to.
      if (frame !== undefined && frame >= this.next) return { frame, sample }
      release(sample)
    }
  }
}

/** The frame whose timestamp is exactly the sample's, in seconds as the demuxer has it; undefined where none is. */
export function frameOfSample(table: FrameTable, shift: number, sampleSeconds: number): FrameIndex | undefined {
  const { num, den } = table.timebase
  const ticks = Math.round((sampleSeconds * den) / num) + shift
  const frame = frameAtTicks(table, ticks)
  return table.pts[frame] === ticks ? frame : undefined
}
