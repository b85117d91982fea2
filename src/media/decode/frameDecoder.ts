// Over 400 lines: one decoder runs at a time, and which way it goes, when it turns and when it is begun anew share one state.
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import type { FrameTable } from '../../domain/time/frameTable'
import { fail, ok, type Result } from '../../domain/result'
import type { FrameProblem } from '../../engine/ports/media'
import { cacheWindow, farness, type Heading } from './cacheWindow'
import type { KeptPictures } from './keptPictures'
import { hold, release } from './openPictures'
import { PictureCache } from './pictureCache'
import { sampleAt } from './sampleAt'
import { SampleWalk, type SampleSource, type WalkedSample } from './sampleWalk'
import { syncFrame } from './syncFrame'

/** Without a single sample. */
const TIME_LIMIT_MS = 10_000
/** A decoder that gives nothing for so long may be waiting for its pictures to come back. */
const STALL_MS = 2000
/** Frames between two requests that still are steps; farther is a jump. */
const STEP_FRAMES = 16
/** From where a jump ended, before it is clear where somebody goes; and from the farthest point, before he has turned. */
const SET_OUT_FRAMES = 8
const TURN_FRAMES = 24
/** From one group into the next it is cheaper to go on than to begin anew, if it is not farther than this. */
const WALK_ON_FRAMES = 8
/** Against the heading only this much is decoded in advance: enough for who turns round. */
const BEHIND_FRAMES = 8
/** Nobody asks for so long: then what lies behind, or around the end of a jump, is decoded without being in the way. */
const CALM_MS = 150
/** The page that opens a clip has more to do than its decoder; until somebody goes on from the first frame it is let alone. */
const OPENING_CALM_MS = 1000

export interface FrameDecoderParts<Picture extends { close(): void }> {
  readonly source: SampleSource
  readonly table: FrameTable
  /** Ticks that the table is later than the demuxer. */
  readonly shift: number
  readonly pictures: KeptPictures<Picture>
  /** Memory for the pictures that are kept around the playhead. */
  readonly budgetBytes: number
  /** Whether frames around the playhead are decoded before anybody asks. */
  readonly isAhead: boolean
  readonly timeLimitMs?: number
  readonly stallMs?: number
  readonly calmMs?: number
}

/** What is held, for who wants to see it. Bytes are those of the pictures. */
export interface HeldWindow {
  readonly frames: number
  readonly bytes: number
  readonly budgetBytes: number
  readonly first: number
  readonly last: number
}

interface Request<Picture> {
  readonly frame: FrameIndex
  /** Moves on with every sample that comes: a slow machine is no broken clip. */
  deadline: number
  readonly settle: (answer: Result<Picture, FrameProblem>) => void
  failures: number
}

/**
 * Exact pictures by frame, from a cache around the playhead that is filled both ways. One pass of the decoder is kept for
 * going forward; going back, whole windows are decoded ahead of the playhead, from the sync sample before them. The latest
 * request wins: an older one that is still open ends as `cancelled`.
 */
export class FrameDecoder<Picture extends { close(): void }> {
  private readonly cache: PictureCache<Picture>
  /** What the decoder comes by on its way to a frame that is waited for: somebody who drags wants to see something. */
  private isWatched = false
  private passed: { readonly frame: FrameIndex; readonly picture: Picture } | undefined
  private walk: SampleWalk | undefined
  private waiting: Request<Picture> | undefined
  private target = 0
  private askedAtMs = 0
  /** The frame that the clip was opened at, as long as nobody has gone on from it. */
  private openedAt: number | 'left' | undefined
  private heading: Heading = 0
  /** The farthest frame in the direction of the heading; after a jump where it ended. */
  private turned = 0
  /** Frames of which no picture came; those in the table that cannot have one are not tried at all. */
  private readonly lost = new Set<number>()
  /** Frames that failed while nobody waited for them: not tried again in advance. */
  private readonly skipped = new Set<number>()
  private wake: () => void = () => {}
  private running: Promise<void> | undefined
  private isWorking = false
  private closed = false
  /** How many calls of `rest` are under way. */
  private resting = 0

  constructor(private readonly parts: FrameDecoderParts<Picture>) {
    this.cache = new PictureCache(parts.budgetBytes)
  }

  /** @returns a picture that the caller hands over or releases; see openPictures.ts */
  frame(frame: FrameIndex): Promise<Result<Picture, FrameProblem>> {
    this.settle(fail({ code: 'cancelled' }))
    if (this.closed || this.resting > 0) return Promise.resolve(fail({ code: 'cancelled' }))
    this.turn(frame)
    this.askedAtMs = performance.now()
    const kept = this.cache.get(frame)
    if (!kept && (this.parts.table.decodable[frame] === 0 || this.lost.has(frame))) {
      return Promise.resolve(fail({ code: 'undecodable' }))
    }
    if (kept) {
      this.run()
      return Promise.resolve(ok(hold(this.parts.pictures.copy(kept))))
    }
    return new Promise((settle) => {
      this.waiting = { frame, deadline: this.newDeadline(), settle, failures: 0 }
      this.run()
    })
  }

  /** Somebody looks at `frame`, whose picture he has already: the window follows, and an open request ends. */
  follow(frame: FrameIndex): void {
    this.settle(fail({ code: 'cancelled' }))
    if (this.closed || this.resting > 0) return
    this.turn(frame)
    this.askedAtMs = performance.now()
    this.run()
  }

  /** A copy of the picture of exactly `frame`, if it is kept. */
  kept(frame: FrameIndex): Picture | undefined {
    const picture = this.cache.get(frame)
    return picture && hold(this.parts.pictures.copy(picture))
  }

  /** The kept picture nearest to `frame`, at most `within` frames away; nothing is decoded for it. */
  nearest(frame: FrameIndex, within: number): { readonly frame: FrameIndex; readonly picture: Picture } | undefined {
    this.isWatched = true
    const found = this.cache.nearest(frame, within)
    const picture = found === undefined ? undefined : this.cache.get(found)
    const kept = found === undefined || !picture ? undefined : { frame: frameIndex(found), picture }
    const isPassedNearer =
      this.passed !== undefined && Math.abs(this.passed.frame - frame) <= Math.min(within, distance(kept, frame) - 1)
    const best = isPassedNearer ? this.passed : kept
    return best && { frame: best.frame, picture: hold(this.parts.pictures.copy(best.picture)) }
  }

  get held(): HeldWindow {
    const { held, capacity } = this.cache
    return { ...held, ...cacheWindow(this.parts.table, this.target, this.heading, capacity) }
  }

  /** Lets go of the decoder and of every picture; the next request begins anew. Requests end as `cancelled`. */
  async rest(): Promise<void> {
    this.settle(fail({ code: 'cancelled' }))
    const { running } = this
    this.resting += 1
    this.wake()
    await running
    this.endWalk()
    this.cache.clear()
    this.pass(undefined)
    this.cache.restore(this.parts.budgetBytes)
    this.lost.clear()
    this.skipped.clear()
    this.resting -= 1
  }

  /** As `rest`, for good. */
  async close(): Promise<void> {
    this.closed = true
    await this.rest()
  }

  /** Follows where somebody is going. Who steps back and forth over a few frames goes nowhere: the window stays. */
  private turn(frame: number): void {
    this.openedAt ??= frame
    if (this.openedAt !== frame) this.openedAt = 'left'
    const isJump = Math.abs(frame - this.target) > STEP_FRAMES
    const { capacity } = this.cache
    this.target = frame
    if (isJump) {
      this.heading = 0
      this.turned = frame
    } else if (this.heading === 0) {
      if (Math.abs(frame - this.turned) < Math.min(SET_OUT_FRAMES, capacity / 8)) return
      this.heading = frame > this.turned ? 1 : -1
      this.turned = frame
    } else if ((frame - this.turned) * this.heading > 0) this.turned = frame
    else if (Math.abs(frame - this.turned) >= Math.min(TURN_FRAMES, capacity / 3)) {
      this.heading = this.heading > 0 ? -1 : 1
      this.turned = frame
    }
  }

  private run(): void {
    this.wake()
    if (!this.isWorking) this.running = this.work()
  }

  private async work(): Promise<void> {
    this.isWorking = true
    try {
      while (!this.closed && this.resting === 0) {
        const goal = this.waiting?.frame ?? this.wantedAhead()
        if (goal === undefined) break
        if (this.waiting || this.isAhead(goal) || this.calmInMs() <= 0) await this.advance(goal)
        else await this.calm()
      }
    } catch (error) {
      this.endWalk()
      this.settle(fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) }))
    } finally {
      // Before anything else runs: a request that comes now has to begin anew.
      this.isWorking = false
    }
  }

  private isAhead(frame: number): boolean {
    return (frame - this.target) * this.heading > 0
  }

  private calmInMs(): number {
    const calmMs = this.parts.calmMs ?? (this.openedAt === 'left' ? CALM_MS : OPENING_CALM_MS)
    return this.askedAtMs + calmMs - performance.now()
  }

  private async calm(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    await new Promise<void>((resolve) => {
      this.wake = resolve
      timer = setTimeout(resolve, Math.max(0, this.calmInMs()) + 1)
    })
    clearTimeout(timer)
    this.wake = () => {}
  }

  /** Takes one sample on the way to `goal`, or gives up where the request is too old. */
  private async advance(goal: FrameIndex): Promise<void> {
    const walk = this.walkTo(goal)
    try {
      const taken = await this.nextOf(walk)
      if (taken === 'other') return
      if (this.waiting) this.waiting.deadline = this.newDeadline()
      if (taken) this.keep(taken)
      else this.endWalk()
      // Passed without a picture: the decoder left it out.
      if ((!taken || walk.next > goal) && taken?.frame !== goal && !this.cache.has(goal)) this.lose(goal)
    } catch {
      this.endWalk()
      await this.failed(goal)
    }
    const { waiting } = this
    const picture = waiting && this.cache.get(waiting.frame)
    if (picture) this.settle(ok(hold(this.parts.pictures.copy(picture))))
  }

  /** The walk's next sample; `other` where something else is wanted meanwhile, or the time is up. */
  private async nextOf(walk: SampleWalk): Promise<WalkedSample | undefined | 'other'> {
    const asked = this.waiting
    let timer: ReturnType<typeof setTimeout> | undefined
    const called = new Promise<'called'>((resolve) => {
      this.wake = () => resolve('called')
    })
    const stalled = new Promise<'stalled'>((resolve) => {
      const left = asked ? asked.deadline - performance.now() : Number.POSITIVE_INFINITY
      timer = setTimeout(() => resolve('stalled'), Math.max(0, Math.min(left, this.parts.stallMs ?? STALL_MS)))
    })
    try {
      const first = await Promise.race([walk.peek(), called, stalled])
      if (first === 'stalled') this.unblock(asked)
      if (first === 'called' || first === 'stalled') return 'other'
      walk.accept(first)
      return first
    } finally {
      clearTimeout(timer)
      this.wake = () => {}
    }
  }

  /** Some decoders lend a few pictures only and wait until they come back: then fewer are kept from now on. */
  private unblock(asked: Request<Picture> | undefined): void {
    const { frames } = this.cache.held
    if (frames > 4) this.cache.shrink(Math.max(4, frames - 8), (frame) => farness(this.target, this.heading, frame))
    if (!asked || asked !== this.waiting || performance.now() < asked.deadline) return
    this.endWalk()
    this.settle(fail({ code: 'failed', message: 'The time limit has passed' }))
  }

  private newDeadline(): number {
    return performance.now() + (this.parts.timeLimitMs ?? TIME_LIMIT_MS)
  }

  private keep({ frame, sample }: WalkedSample, isWanted = false): void {
    try {
      const { first, last } = this.held
      // What the window has no room for is not worth keeping, unless it is waited for.
      if (!isWanted && frame !== this.waiting?.frame && (frame < first || frame > last || this.cache.has(frame))) {
        if (this.waiting && this.isWatched) this.pass({ frame, picture: hold(this.parts.pictures.keep(sample)) })
        return
      }
      const picture = hold(this.parts.pictures.keep(sample))
      const byFarness = (each: number) => farness(this.target, this.heading, each)
      this.cache.put(frame, picture, this.parts.pictures.bytes(picture), byFarness)
    } finally {
      release(sample)
    }
  }

  private pass(next: typeof this.passed): void {
    if (this.passed) release(this.passed.picture)
    this.passed = next
  }

  private lose(frame: FrameIndex): void {
    this.lost.add(frame)
    if (this.waiting?.frame === frame) this.settle(fail({ code: 'undecodable' }))
  }

  /**
   * A browser takes an idle decoder away; a pass that fails is therefore begun anew, once. Where it fails again the frame is
   * tried by itself.
   */
  private async failed(goal: FrameIndex): Promise<void> {
    const { waiting } = this
    if (!waiting || waiting.frame !== goal) {
      this.skipped.add(goal)
      return
    }
    waiting.failures += 1
    if (waiting.failures < 2) return
    const { source, table, shift } = this.parts
    const taken = await sampleAt(source, table, shift, goal, this.newDeadline()).catch(() => 'late' as const)
    // Who has asked for another frame meanwhile has not waited for that one yet.
    if (this.waiting) this.waiting.deadline = this.newDeadline()
    if (taken === 'late') this.settleFor(goal, 'The time limit has passed')
    else if (taken) this.keep(taken, true)
    else this.lose(goal)
  }

  /** Ends a request for `frame` without saying that the frame has no picture: it may be asked for again. */
  private settleFor(frame: FrameIndex, message: string): void {
    if (this.waiting?.frame === frame) this.settle(fail({ code: 'failed', message }))
  }

  private settle(answer: Result<Picture, FrameProblem>): void {
    const { waiting } = this
    this.waiting = undefined
    if (!answer.ok) return waiting?.settle(answer)
    this.pass(undefined)
    this.isWatched = false
    this.askedAtMs = performance.now()
    waiting?.settle(answer)
  }

  /** The next frame that is to be decoded before anybody asks; undefined where the decoder may rest. */
  private wantedAhead(): FrameIndex | undefined {
    if (!this.parts.isAhead) return undefined
    const { first, last } = this.held
    const after = this.missing(this.target + 1, last, 1)
    const before = this.missing(this.target - 1, first, -1)
    const isNear = (frame: number, reach: number) => Math.abs(frame - this.target) <= reach
    if (this.heading < 0) {
      // A pass from the sync sample costs as much for one frame as for many: it waits until half of them are used up.
      if (before !== undefined && isNear(before, (this.target - first) / 2)) return this.firstOfGap(before, first)
      return after !== undefined && isNear(after, BEHIND_FRAMES) ? after : undefined
    }
    if (after !== undefined && (this.isOnTheWay(after) || isNear(after, (last - this.target) / 2))) return after
    return before !== undefined && isNear(before, BEHIND_FRAMES) ? this.firstOfGap(before, first) : undefined
  }

  /** The first frame from `from` towards `to` that is neither kept nor known to give no picture. */
  private missing(from: number, to: number, step: 1 | -1): FrameIndex | undefined {
    for (let frame = from; step > 0 ? frame <= to : frame >= to; frame += step) {
      if (this.isOpen(frame)) return frameIndex(frame)
    }
    return undefined
  }

  /** The earliest frame of the gap that ends at `last`, within its group: the pass that fills it goes forward from there. */
  private firstOfGap(last: FrameIndex, limit: number): FrameIndex {
    const start = Math.max(limit, syncFrame(this.parts.table, last))
    let first: number = last
    while (first > start && this.isOpen(first - 1)) first -= 1
    return frameIndex(first)
  }

  private isOpen(frame: number): boolean {
    return (
      !this.cache.has(frame) &&
      !this.lost.has(frame) &&
      !this.skipped.has(frame) &&
      this.parts.table.decodable[frame] === 1
    )
  }

  private isOnTheWay(frame: FrameIndex): boolean {
    const { walk } = this
    if (!walk || walk.next > frame) return false
    return walk.next >= syncFrame(this.parts.table, frame) || frame - walk.next <= WALK_ON_FRAMES
  }

  /** The kept pass where it comes by `frame` without a detour, else a new one from the sync sample before. */
  private walkTo(frame: FrameIndex): SampleWalk {
    if (this.walk && this.isOnTheWay(frame)) return this.walk
    this.endWalk()
    const { source, table, shift } = this.parts
    this.walk = new SampleWalk(source, table, shift, syncFrame(table, frame))
    return this.walk
  }

  private endWalk(): void {
    const { walk } = this
    this.walk = undefined
    walk?.end()
  }
}

function distance(found: { readonly frame: number } | undefined, frame: number): number {
  return found ? Math.abs(found.frame - frame) : Number.POSITIVE_INFINITY
}
