import type { VideoSample } from 'mediabunny'
import { afterEach, expect, test } from 'vitest'
import { frameIndex } from '../../domain/time/frameIndex'
import { createFrameTable } from '../../domain/time/frameTable'
import { FrameDecoder } from './frameDecoder'
import { hold, openPictures, release } from './openPictures'
import { cacheWindow, farness } from './cacheWindow'
import { PictureCache } from './pictureCache'

/** 30 frames of 40 ticks, a sync sample every ten; the table is `shift` ticks later than the demuxer. */
const SHIFT = 1000
const table = createFrameTable({
  timebase: { num: 1, den: 1000 },
  pts: Float64Array.from({ length: 30 }, (_, index) => index * 40 + SHIFT),
  sync: Uint8Array.from({ length: 30 }, (_, index) => (index % 10 === 0 ? 1 : 0)),
  endPts: 1200 + SHIFT,
})

/** One byte each, so that a budget in bytes is one in pictures. */
interface Fake {
  close(): void
  readonly frame: number
}

interface Options {
  skip?: number[]
  failAt?: number[]
  /** Frames that give no picture by themselves either. */
  broken?: number[]
  late?: number
  hangAt?: number
  /** The decoder waits while so many pictures of it are open. */
  lends?: number
  timeLimitMs?: number
  calmMs?: number
  capacity?: number
  isAhead?: boolean
  decodable?: Uint8Array
}

function setUp(options: Options = {}) {
  const passes: number[] = []
  let taken = 0
  let lent = 0
  const failures = [...(options.failAt ?? [])]
  const source = {
    async *samples(startSeconds: number) {
      const first = Math.floor((startSeconds * 1000) / 40)
      passes.push(first)
      for (let index = first; index < 30; index += 1) {
        if (options.skip?.includes(index)) continue
        if (index === failures[0]) throw new Error(`broken at ${failures.shift()}`)
        if (index === options.hangAt) await new Promise(() => {})
        while (lent >= (options.lends ?? Number.POSITIVE_INFINITY)) await new Promise((done) => setTimeout(done, 1))
        taken += 1
        yield { timestamp: (index * 40 + (index === options.late ? 10 : 0)) / 1000, close() {} } as VideoSample
      }
    },
  }
  const sourceWithSamples = {
    ...source,
    async getSample(seconds: number) {
      const index = Math.floor(seconds * 25)
      // By itself a frame fails only where it is broken; `skip` are those that the decoder leaves out.
      if (options.broken?.includes(index)) throw new Error('broken')
      return { timestamp: (index * 40) / 1000, close() {} } as VideoSample
    },
  }
  const pictures = {
    keep(sample: VideoSample): Fake {
      lent += 1
      return { frame: Math.round(sample.timestamp * 25), close: () => void (lent -= 1) }
    },
    copy: ({ frame }: Fake): Fake => ({ frame, close() {} }),
    bytes: () => 1,
  }
  const { capacity = 8, timeLimitMs = 1000, isAhead = false, decodable } = options
  const parts = {
    source: sourceWithSamples,
    shift: SHIFT,
    pictures,
    budgetBytes: capacity,
    timeLimitMs,
    isAhead,
    stallMs: 20,
    calmMs: options.calmMs ?? 0,
  }
  const decoder = new FrameDecoder({ ...parts, table: decodable ? createFrameTable({ ...table, decodable }) : table })
  const look = async (frame: number) => {
    const answer = await decoder.frame(frameIndex(frame))
    if (!answer.ok) return answer.problem.code
    release(answer.value)
    return answer.value.frame
  }
  return { decoder, look, passes, taken: () => taken }
}

/** Until nothing is decoded any more. */
async function rested(taken: () => number): Promise<void> {
  for (let before = -1; before !== taken();) {
    before = taken()
    await new Promise((done) => setTimeout(done, 5))
  }
}

afterEach(() => {
  if (openPictures() !== 0) throw new Error(`${openPictures()} pictures are left open`)
})

test('every frame is the one asked for, in any order', async () => {
  const { decoder, look } = setUp()
  for (const frame of [0, 29, 13, 12, 14, 5, 5, 20, 19]) expect(await look(frame)).toBe(frame)
  await decoder.close()
})

test('steps forward use one pass of the decoder; a getSample per step was 321 ms', async () => {
  const { decoder, look, passes, taken } = setUp()
  for (let frame = 0; frame < 30; frame += 1) expect(await look(frame)).toBe(frame)
  expect(passes).toEqual([0])
  expect(taken()).toBe(30)
  await decoder.close()
})

test('steps back within a group come from the pictures passed on the way', async () => {
  const { decoder, look, passes } = setUp()
  for (const frame of [17, 16, 15, 14]) expect(await look(frame)).toBe(frame)
  expect(passes).toEqual([10])
  await decoder.close()
})

test('a frame that the decoder leaves out is undecodable, never its neighbour', async () => {
  const { decoder, look } = setUp({ skip: [3, 29] })
  expect(await look(3)).toBe('undecodable')
  expect(await look(4)).toBe(4)
  expect(await look(29)).toBe('undecodable')
  expect(await look(2)).toBe(2)
  await decoder.close()
})

test('a sample between two timestamps of the table is no frame of it', async () => {
  const { decoder, look } = setUp({ late: 3 })
  expect(await look(3)).toBe('undecodable')
  await decoder.close()
})

test('a jump to another group begins at its sync sample', async () => {
  const { decoder, look, passes } = setUp()
  for (const frame of [0, 25]) expect(await look(frame)).toBe(frame)
  expect(passes).toEqual([0, 20])
  await decoder.close()
})

test('a newer request ends a long walk on its way, and goes on from there', async () => {
  const { decoder, look, passes, taken } = setUp()
  const walking = look(9)
  while (taken() < 3) await Promise.resolve()
  const [first, second] = await Promise.all([walking, look(6)])
  expect([first, second]).toEqual(['cancelled', 6])
  expect(passes).toEqual([0])
  await decoder.close()
})

test('the latest request wins', async () => {
  const { decoder, look } = setUp()
  expect(await Promise.all([look(9), look(8), look(25)])).toEqual(['cancelled', 'cancelled', 25])
  await decoder.close()
})

test('a kept pass that fails is begun anew once; a second failure is told', async () => {
  const { decoder, look } = setUp({ failAt: [2] })
  expect(await look(0)).toBe(0)
  expect(await look(2)).toBe(2)
  await decoder.close()
  const broken = setUp({ failAt: [2, 2, 2, 2], broken: [2] })
  expect(await broken.look(0)).toBe(0)
  expect(await broken.look(2)).toBe('undecodable')
  expect(await broken.look(1)).toBe(1)
  await broken.decoder.close()
})

test('a good frame that an error behind it takes away is decoded by itself', async () => {
  const { decoder, look } = setUp({ failAt: [9, 9, 9, 9], broken: [9] })
  expect(await look(9)).toBe('undecodable')
  expect(await look(8)).toBe(8)
  await decoder.close()
})

test('a decoder that hangs ends at the time limit', async () => {
  const { decoder, look } = setUp({ hangAt: 1, timeLimitMs: 30 })
  expect(await look(0)).toBe(0)
  expect(await look(1)).toBe('failed')
  expect(await look(0)).toBe(0)
  await decoder.close()
})

test('rest lets go of everything and the next request works; after close all are cancelled', async () => {
  const { decoder, look } = setUp()
  expect(await look(6)).toBe(6)
  await decoder.rest()
  expect(openPictures()).toBe(0)
  expect(await look(7)).toBe(7)
  await decoder.close()
  expect(await look(7)).toBe('cancelled')
})

test('frames ahead are decoded before anybody asks, and going on needs no other pass', async () => {
  const { decoder, look, passes, taken } = setUp({ isAhead: true, capacity: 9 })
  expect(await look(0)).toBe(0)
  await rested(taken)
  const decoded = taken()
  expect(decoded).toBeGreaterThan(3)
  expect(await look(3)).toBe(3)
  expect(passes).toEqual([0])
  await decoder.close()
})

test('after a jump nothing is decoded in advance until nobody has asked for a while: it slowed the next jump', async () => {
  const { decoder, look, taken } = setUp({ isAhead: true, capacity: 9, calmMs: 40 })
  expect(await look(22)).toBe(22)
  const decoded = taken()
  await new Promise((done) => setTimeout(done, 10))
  expect(taken()).toBe(decoded)
  await expect.poll(taken).toBeGreaterThan(decoded)
  await decoder.close()
})

test('who looks at a frame from elsewhere moves the window, and gets copies of what is kept', async () => {
  const { decoder, look, taken } = setUp({ isAhead: true, capacity: 9 })
  expect(await look(0)).toBe(0)
  await rested(taken)
  expect(decoder.kept(frameIndex(9))).toBeUndefined()
  for (let frame = 1; frame < 9; frame += 1) decoder.follow(frameIndex(frame))
  await rested(taken)
  const kept = decoder.kept(frameIndex(9))
  expect(kept?.frame).toBe(9)
  if (kept) release(kept)
  await decoder.close()
})

test('going back, windows are decoded ahead of the playhead: few passes, not one for each frame', async () => {
  const { decoder, look, passes, taken } = setUp({ isAhead: true, capacity: 8 })
  for (let frame = 29; frame >= 0; frame -= 1) {
    expect(await look(frame)).toBe(frame)
    await rested(taken)
  }
  expect(passes.length).toBeLessThanOrEqual(12)
  await decoder.close()
})

test('no more is decoded ahead than the budget holds, and the decoder rests then', async () => {
  const { decoder, look, taken } = setUp({ isAhead: true, capacity: 6 })
  expect(await look(10)).toBe(10)
  await rested(taken)
  expect(decoder.held).toMatchObject({ frames: 5, bytes: 5, budgetBytes: 6, first: 9, last: 13 })
  expect(taken()).toBeLessThan(20)
  await decoder.close()
})

test('a frame that the table calls undecodable is not tried', async () => {
  const decodable = Uint8Array.from({ length: 30 }, (_, frame) => (frame < 3 ? 0 : 1))
  const { decoder, look, passes } = setUp({ decodable, isAhead: true })
  expect(await look(1)).toBe('undecodable')
  expect(passes).toEqual([])
  expect(await look(3)).toBe(3)
  await decoder.close()
})

test('a decoder that lends few pictures gets them back, and every frame is still shown', async () => {
  const { decoder, look } = setUp({ isAhead: true, capacity: 20, lends: 9 })
  for (let frame = 0; frame < 30; frame += 1) expect(await look(frame)).toBe(frame)
  await decoder.close()
})

test('what is at hand nearest to a frame is given without decoding', async () => {
  const { decoder, look, taken } = setUp()
  expect(await look(14)).toBe(14)
  const before = taken()
  const near = decoder.nearest(frameIndex(20), 8)
  expect(near?.frame).toBe(14)
  if (near) release(near.picture)
  expect(decoder.nearest(frameIndex(20), 3)).toBeUndefined()
  expect(taken()).toBe(before)
  await decoder.close()
})

test('a cache drops what is farthest from the playhead, and counts bytes', () => {
  const closed: number[] = []
  const cache = new PictureCache<Fake>(200)
  const put = (frame: number, playhead: number) =>
    cache.put(frame, hold({ frame, close: () => void closed.push(frame) }), 100, (each) => farness(playhead, 0, each))
  for (const frame of [1, 2, 9]) put(frame, 2)
  expect(closed).toEqual([9])
  expect(cache.held).toEqual({ frames: 2, bytes: 200, budgetBytes: 200 })
  cache.clear()
  expect(closed).toEqual([9, 1, 2])
})

test('the window lies ahead of who steps and around who jumps, and holds what the cache holds', () => {
  expect(cacheWindow(table, 15, 0, 9)).toEqual({ first: 11, last: 19 })
  expect(cacheWindow(table, 15, 1, 10)).toEqual({ first: 12, last: 21 })
  expect(cacheWindow(table, 15, -1, 10)).toEqual({ first: 9, last: 18 })
  expect(cacheWindow(table, 2, -1, 10)).toEqual({ first: 0, last: 5 })
})
