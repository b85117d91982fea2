import type { FrameIndex } from '../../domain/time/frameIndex'
import { seekTarget } from '../../domain/time/frameTable'
import type { OpenClip } from '../../engine/ports/media'
import type { Player, PlayerEvents } from '../../engine/ports/player'
import { clockedFrame } from './clockedFrame'
import type { ClockOffset } from './clockOffset'
import { measureClock } from './measureClock'
import { playableType } from './playableType'
import { VideoElement } from './videoElement'

/**
 * Plays a clip in a `<video>` element. Before it says that it is ready it measures the element's clock against the frame
 * table, with exact frames asked in the background; so a frame number shown while playing is exact or says why not.
 */
export class VideoPlayer implements Player {
  private readonly element: VideoElement
  private readonly ending = new AbortController()
  private offset: ClockOffset = { kind: 'unknown', reason: 'noOffset' }
  private isReady = false
  /** Whether playing is wanted; an element that stops all the same was stopped by the browser, or by its end. */
  private isWanted = false
  private callback = 0

  /** @param host the element into which the picture is put, filling it; it is left as it was by `dispose` */
  constructor(
    host: HTMLElement,
    private readonly clip: OpenClip,
    private readonly events: PlayerEvents,
  ) {
    this.element = new VideoElement(host)
    this.element.video.addEventListener('pause', () => this.paused())
    this.element.video.addEventListener('error', () => this.refuse())
    this.begin().catch(() => this.refuse())
  }

  play(frame: FrameIndex): void {
    if (!this.isReady) {
      this.events.onPaused()
      return
    }
    const { video } = this.element
    this.isWanted = true
    // The middle of the frame: a seek to its start may show the one before.
    video.currentTime = seekTarget(this.clip.table, frame) + (this.offset.kind === 'known' ? this.offset.seconds : 0)
    // Refused before any gesture of the person, or interrupted by a pause.
    video.play().catch(() => this.paused())
    this.watch()
  }

  pause(): void {
    this.isWanted = false
    this.element.video.cancelVideoFrameCallback(this.callback)
    this.element.video.pause()
  }

  /** @param rate 1 is the footage's own; browsers take 0.0625 to 16 */
  setSpeed(rate: number): void {
    const { video } = this.element
    // Loading a file sets the rate back to the default one (HTML, media element load algorithm).
    video.defaultPlaybackRate = rate
    video.playbackRate = rate
  }

  setVolume(volume: number, isMuted: boolean): void {
    this.element.video.volume = Math.min(1, Math.max(0, volume))
    this.element.video.muted = isMuted
  }

  setLooping(isLooping: boolean): void {
    this.element.video.loop = isLooping
  }

  dispose(): void {
    this.isWanted = false
    this.ending.abort()
    this.element.video.cancelVideoFrameCallback(this.callback)
    this.element.dispose()
  }

  /** The offset that was measured, for tests and for who wants to show it. */
  get clockOffset(): ClockOffset {
    return this.offset
  }

  load(file: File): void {
    this.prepare(file).catch(() => this.refuse())
  }

  private async begin(): Promise<void> {
    const { file } = this.clip
    if ((await playableType(file)) !== undefined) return this.prepare(file)
    const remuxed = await this.clip.remuxed()
    if (remuxed) return this.prepare(remuxed)
    if (!this.ending.signal.aborted) this.events.onState('needsRemux')
  }

  private async prepare(file: File): Promise<void> {
    const { signal } = this.ending
    await this.events.untilCalm()
    if (signal.aborted) return
    if (!(await this.element.load(file))) {
      this.refuse()
      return
    }
    if (signal.aborted) return
    this.offset = await measureClock(this.element.video, this.clip, signal, this.events.untilCalm)
    if (signal.aborted) return
    this.isReady = true
    this.events.onState('ready')
  }

  private watch(): void {
    const { video } = this.element
    video.cancelVideoFrameCallback(this.callback)
    this.callback = video.requestVideoFrameCallback((_, { mediaTime }) => {
      if (!this.isWanted) return
      this.events.onFrame(clockedFrame(this.clip.table, this.offset, mediaTime))
      this.watch()
    })
  }

  /** Such news comes late: what was paused and plays again by then was not stopped. */
  private paused(): void {
    if (this.element.video.paused) this.stopped()
  }

  private stopped(): void {
    if (!this.isWanted) return
    this.isWanted = false
    this.events.onPaused()
  }

  private refuse(): void {
    this.isReady = false
    // First, or what goes on playing would be taken for frames that are walked through.
    this.stopped()
    if (!this.ending.signal.aborted) this.events.onState('cannotPlay')
  }
}
