import type { VideoSample } from 'mediabunny'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FrameTable } from '../../domain/time/frameTable'
import { fail, ok, type Result } from '../../domain/result'
import type { FrameProblem } from '../../engine/ports/media'
import { hold, release } from './openPictures'
import { PictureCache } from './pictureCache'
import { SampleWalk, type SampleSource } from './sampleWalk'
import { syncFrame } from './syncFrame'
import { TimeLimitError, withinTime } from './withinTime'

const TIME_LIMIT_MS = 10_000
/** Frames between two requests that still are steps; farther is a jump. */
const STEP_FRAMES = 16
/** Pictures painted on the way of a jump: each costs milliseconds that the wanted one waits for. */
const KEPT_AFTER_JUMP = 6

/** What turns a decoded sample into a picture, and copies one for the asker; in tests without a canvas. */
export interface Painter<Picture extends { close(): void }> {
  paint(sample: VideoSample): Picture
  copy(picture: Picture): Promise<Picture>
}

export interface FrameDecoderParts<Picture extends { close(): void }> {
  readonly source: SampleSource
  readonly table: FrameTable
  /** Ticks that the table is later than the demuxer. */
  readonly shift: number
  readonly painter: Painter<Picture>
  /** Number of pictures that are kept around the playhead. */
  readonly capacity: number
  readonly timeLimitMs?: number
}

/**
 * Exact pictures by frame. One pass of the decoder is kept for steps forward, and the pictures that it passes on the way
 * for steps back. The latest request wins: older ones end as `cancelled`, at the next sample at the latest.
 */
export class FrameDecoder<Picture extends { close(): void }> {
  private readonly cache: PictureCache<Picture>
  private walk: SampleWalk | undefined
  private latest = 0
  private lastWanted = 0
  private turn: Promise<unknown> = Promise.resolve()
  private closed = false

  constructor(private readonly parts: FrameDecoderParts<Picture>) {
    this.cache = new PictureCache(parts.capacity)
  }

  /** @returns a picture that the caller hands over or releases; see openPictures.ts */
  frame(frame: FrameIndex): Promise<Result<Picture, FrameProblem>> {
    this.latest += 1
    const request = this.latest
    const answer = this.turn.then(() => this.answer(frame, request))
    this.turn = answer
    return answer
  }

  /** Lets go of the decoder and of every picture; the next request begins anew. Requests end as `cancelled`. */
  async rest(): Promise<void> {
    this.latest += 1
    this.turn = this.letGo(this.turn)
    await this.turn
  }

  /** As `rest`, for good. */
  async close(): Promise<void> {
    this.closed = true
    await this.rest()
  }

  private async letGo(after: Promise<unknown>): Promise<void> {
    await after
    this.endWalk()
    this.cache.clear()
  }

  private async answer(frame: FrameIndex, request: number): Promise<Result<Picture, FrameProblem>> {
    const deadline = performance.now() + (this.parts.timeLimitMs ?? TIME_LIMIT_MS)
    const kept = this.walk
    try {
      return await this.find(frame, request, deadline)
    } catch (error) {
      this.endWalk()
      // A browser takes an idle decoder away; a kept pass that fails is therefore begun anew, once.
      if (!kept || error instanceof TimeLimitError) return failed(error)
    }
    try {
      return await this.find(frame, request, deadline)
    } catch (error) {
      this.endWalk()
      return failed(error)
    }
  }

  private async find(frame: FrameIndex, request: number, deadline: number): Promise<Result<Picture, FrameProblem>> {
    if (this.superseded(request)) return fail({ code: 'cancelled' })
    // Who jumps may step back a little; who steps back goes on stepping back.
    const isStep = Math.abs(frame - this.lastWanted) <= STEP_FRAMES
    const behind = isStep ? Math.floor(this.parts.capacity * 0.75) : KEPT_AFTER_JUMP
    this.lastWanted = frame
    if (!this.cache.has(frame)) {
      const walk = this.walkTo(frame)
      while (walk.next <= frame) {
        const taken = await withinTime(walk.take(), deadline)
        if (!taken) {
          this.endWalk()
          break
        }
        this.keep(taken.frame, taken.sample, frame, behind)
        // What has been reached is answered all the same: with a key held down, nothing would be shown otherwise.
        if (walk.next <= frame && this.superseded(request)) return fail({ code: 'cancelled' })
      }
    }
    const picture = this.cache.get(frame)
    return picture ? ok(hold(await this.parts.painter.copy(picture))) : fail({ code: 'undecodable' })
  }

  /** Painting costs milliseconds: only the last pictures before the wanted one are worth it, for steps back. */
  private keep(frame: FrameIndex, sample: VideoSample, wanted: FrameIndex, behind: number): void {
    try {
      if (frame <= wanted - behind || this.cache.has(frame)) return
      this.cache.put(frame, hold(this.parts.painter.paint(sample)), wanted)
    } finally {
      release(sample)
    }
  }

  /** The kept pass where it comes by `frame` without a detour, else a new one from the sync sample before. */
  private walkTo(frame: FrameIndex): SampleWalk {
    const start = syncFrame(this.parts.table, frame)
    const kept = this.walk
    if (kept && kept.next <= frame && kept.next >= start) return kept
    // From one group into the next it is cheaper to go on than to begin anew.
    if (kept && kept.next <= frame && frame - kept.next <= 8) return kept
    this.endWalk()
    this.walk = new SampleWalk(this.parts.source, this.parts.table, this.parts.shift, start)
    return this.walk
  }

  private endWalk(): void {
    const walk = this.walk
    this.walk = undefined
    walk?.end()
  }

  private superseded(request: number): boolean {
    return this.closed || request !== this.latest
  }
}

function failed(error: unknown): Result<never, FrameProblem> {
  return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) })
}
