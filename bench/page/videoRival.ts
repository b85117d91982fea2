import { middleOf, type ClipFacts, type ShownSize } from './clipFacts'
import { probe } from './probeOfPage'
import { chosenFile, putOnStage } from './stage'

/** A plain `<video>` that steps by seeking to the middle of a frame, as annotation pages without a decoder do. */
export class VideoRival {
  private readonly video = document.createElement('video')
  private readonly url: string
  private presented = 0

  private constructor(
    private readonly clip: ClipFacts,
    file: File,
  ) {
    this.url = URL.createObjectURL(file)
    this.video.muted = true
    this.video.preload = 'auto'
    this.video.src = this.url
  }

  static async begin(clip: ClipFacts, shown: ShownSize): Promise<VideoRival> {
    const rival = new VideoRival(clip, chosenFile())
    putOnStage(rival.video, shown)
    await probe().withinTime(
      new Promise((resolve) => {
        rival.video.addEventListener('canplaythrough', resolve, { once: true })
      }),
      'The video',
    )
    return rival
  }

  /**
   * From a key press to the painted picture: the frame callback with the frame's own time, or, where it comes first, the
   * `seeked` event and the animation frame after it. Taking the earlier of the two is the kindest reading for `<video>`;
   * what it shows then is read like the workbench's picture.
   */
  async visit(frame: number, code: string): Promise<{ ms: number; number: number }> {
    const pressedMs = await probe().withinTime(probe().pressed(code), 'The key')
    const seeked = this.seeked()
    const bySeeked = seeked.then(() => probe().painted())
    const over = new AbortController()
    const byFrame = this.presentedFrame(frame, over.signal).then(() => probe().nextTask())
    this.video.currentTime = middleOf(this.clip, frame)
    const paintedMs = await probe().withinTime(Promise.race([bySeeked, byFrame]), `Frame ${frame} of the video`)
    const number = probe().readStrip(this.video, this.clip)
    // The next seek begins where this one has ended.
    await probe().withinTime(seeked, 'The seek')
    over.abort()
    return { ms: paintedMs - pressedMs, number }
  }

  /** Seeks on each move over the slider, from the press on, and counts the frames that are presented. */
  scrub(slider: HTMLElement): void {
    this.presented = 0
    const count = () => {
      this.presented += 1
      this.video.requestVideoFrameCallback(count)
    }
    this.video.requestVideoFrameCallback(count)
    const last = this.clip.seconds.length - 1
    slider.addEventListener('pointermove', ({ clientX, buttons }) => {
      if (buttons !== 1) return
      const { left, width } = slider.getBoundingClientRect()
      const share = Math.min(1, Math.max(0, (clientX - left) / width))
      this.video.currentTime = middleOf(this.clip, Math.round(share * last))
    })
  }

  /** @returns number of frames presented since `scrub` */
  pictures(): number {
    return this.presented
  }

  end(): void {
    this.video.removeAttribute('src')
    this.video.load()
    URL.revokeObjectURL(this.url)
  }

  private seeked(): Promise<unknown> {
    return new Promise((resolve) => {
      this.video.addEventListener('seeked', resolve, { once: true })
    })
  }

  private presentedFrame(frame: number, over: AbortSignal): Promise<void> {
    const { seconds, endSeconds } = this.clip
    const start = seconds[frame] ?? 0
    const half = ((seconds[frame + 1] ?? endSeconds) - start) / 2
    return new Promise((resolve) => {
      const look: VideoFrameRequestCallback = (_, { mediaTime }) => {
        if (Math.abs(mediaTime - start) < half) resolve()
        else if (!over.aborted) this.video.requestVideoFrameCallback(look)
      }
      this.video.requestVideoFrameCallback(look)
    })
  }
}
