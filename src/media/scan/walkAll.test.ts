import * as fc from 'fast-check'
import type { VideoSample } from 'mediabunny'
import { afterEach, expect, test } from 'vitest'
import { createFrameTable } from '../../domain/time/frameTable'
import { openPictures } from '../decode/openPictures'
import { unsetSpans } from './frameSpans'
import { walkAll } from './walkAll'

const SHIFT = 1000
const FRAMES = 30

/** 30 frames of 40 ticks, a sync sample every ten; the table is `SHIFT` ticks later than the demuxer. */
const table = createFrameTable({
  timebase: { num: 1, den: 1000 },
  pts: Float64Array.from({ length: FRAMES }, (_, index) => index * 40 + SHIFT),
  sync: Uint8Array.from({ length: FRAMES }, (_, index) => (index % 10 === 0 ? 1 : 0)),
  endPts: FRAMES * 40 + SHIFT,
})

interface Faults {
  /** Frames that the decoder leaves out. */
  readonly skip?: readonly number[]
  /** Frames at which every pass fails. */
  readonly broken?: readonly number[]
  /** Frames at which the first pass that comes by fails. */
  readonly brokenOnce?: readonly number[]
  readonly hangAt?: number
  /** A frame that comes by itself, though every pass loses it. */
  readonly rescued?: number
  /** Every pass ends before this frame, without an error. */
  readonly cutAt?: number
}

async function walk(faults: Faults) {
  const passes: number[] = []
  const once = new Set(faults.brokenOnce)
  let closed = 0
  let made = 0
  const source = {
    async *samples(startSeconds: number) {
      const first = Math.floor((startSeconds * 1000) / 40)
      passes.push(first)
      for (let frame = first; frame < FRAMES; frame += 1) {
        if (faults.cutAt !== undefined && frame >= faults.cutAt) return
        if (faults.broken?.includes(frame) || once.delete(frame)) throw new Error(`broken at ${frame}`)
        if (frame === faults.hangAt) await new Promise(() => {})
        if (faults.skip?.includes(frame)) continue
        made += 1
        yield { timestamp: (frame * 40) / 1000, close: () => (closed += 1) } as unknown as VideoSample
      }
    },
    async getSample(seconds: number) {
      const frame = Math.floor(seconds * 25)
      if (frame !== faults.rescued) return null
      made += 1
      return { timestamp: (frame * 40) / 1000, close: () => (closed += 1) } as unknown as VideoSample
    },
  }
  const frames: number[] = []
  const seen = await walkAll(source, table, SHIFT, {
    turn: () => Promise.resolve(),
    onPicture: (frame) => void frames.push(frame),
    timeLimitMs: 30,
  })
  expect(closed).toBe(made)
  return { frames, passes, lost: unsetSpans(seen) }
}

afterEach(() => expect(openPictures()).toBe(0))

test('a good stream is decoded once, from start to end', async () => {
  expect(await walk({})).toEqual({ frames: Array.from({ length: FRAMES }, (_, at) => at), passes: [0], lost: [] })
})

test.each([
  {
    what: 'frames that are left out',
    faults: { skip: [3, 4, 29] },
    lost: [
      [3, 5],
      [29, 30],
    ],
    passes: [0],
  },
  { what: 'a decoder that is taken away once', faults: { brokenOnce: [14] }, lost: [], passes: [0, 10] },
  { what: 'a broken frame costs its group', faults: { broken: [14] }, lost: [[14, 20]], passes: [0, 10, 20] },
  {
    what: 'a good frame that an error behind it takes away',
    faults: { broken: [14], rescued: 14 },
    lost: [[15, 20]],
    passes: [0, 10, 20],
  },
  { what: 'a broken sync sample', faults: { broken: [10] }, lost: [[10, 20]], passes: [0, 10, 20] },
  { what: 'a broken last group', faults: { broken: [22] }, lost: [[22, 30]], passes: [0, 20] },
  { what: 'a decoder that hangs', faults: { hangAt: 14 }, lost: [[14, 20]], passes: [0, 20] },
  { what: 'a stream whose end is gone', faults: { cutAt: 5 }, lost: [[5, 30]], passes: [0, 10, 20] },
])('$what', async ({ faults, lost, passes }) => {
  const result = await walk(faults)
  expect(result.lost.map(({ start, end }) => [start, end])).toEqual(lost)
  expect(result.passes).toEqual(passes)
})

test('whatever breaks, every frame comes at most once and is else listed, and the walk ends', async () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: FRAMES - 1 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.record({ skip: some, broken: some, brokenOnce: some }), async (faults) => {
      const { frames, lost } = await walk(faults)
      expect(new Set(frames).size).toBe(frames.length)
      const missing = lost.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
      expect([...frames, ...missing].toSorted((a, b) => a - b)).toEqual(Array.from({ length: FRAMES }, (_, at) => at))
      for (const frame of faults.skip) expect(frames).not.toContain(frame)
    }),
    { numRuns: 100 },
  )
})

test('a walk that is ended by its turn closes what it holds', async () => {
  const source = {
    async *samples() {
      yield { timestamp: 0, close() {} } as unknown as VideoSample
      yield { timestamp: 0.04, close() {} } as unknown as VideoSample
    },
    getSample: () => Promise.resolve(null),
  }
  let turns = 0
  const turn = async () => {
    turns += 1
    if (turns > 1) throw new DOMException('left', 'AbortError')
  }
  await expect(walkAll(source, table, SHIFT, { turn, onPicture: () => {} })).rejects.toThrow('left')
})
