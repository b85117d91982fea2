import type { VideoSample } from 'mediabunny'
import { afterEach, expect, test } from 'vitest'
import { frameIndex } from '../../domain/time/frameIndex'
import { createFrameTable } from '../../domain/time/frameTable'
import { FrameDecoder } from './frameDecoder'
import { hold, openPictures, release } from './openPictures'
import { cacheCapacity, PictureCache } from './pictureCache'

/** 30 frames of 40 ticks, a sync sample every ten; the table is `shift` ticks later than the demuxer. */
const SHIFT = 1000
const table = createFrameTable({
  timebase: { num: 1, den: 1000 },
  pts: Float64Array.from({ length: 30 }, (_, index) => index * 40 + SHIFT),
  sync: Uint8Array.from({ length: 30 }, (_, index) => (index % 10 === 0 ? 1 : 0)),
  endPts: 1200 + SHIFT,
})

interface Fake {
  close(): void
  readonly frame: number
}

function setUp(
  options: {
    skip?: number[]
    failAt?: number[]
    late?: number
    hangAt?: number
    timeLimitMs?: number
    capacity?: number
  } = {},
) {
  const passes: number[] = []
  let taken = 0
  const failures = [...(options.failAt ?? [])]
  const source = {
    async *samples(startSeconds: number) {
      const first = Math.floor((startSeconds * 1000) / 40)
      passes.push(first)
      for (let index = first; index < 30; index += 1) {
        if (options.skip?.includes(index)) continue
        if (index === failures[0]) throw new Error(`broken at ${failures.shift()}`)
        if (index === options.hangAt) await new Promise(() => {})
        taken += 1
        yield { timestamp: (index * 40 + (index === options.late ? 10 : 0)) / 1000, close() {} } as VideoSample
      }
    },
  }
  const painter = {
    paint: (sample: VideoSample): Fake => ({ frame: Math.round(sample.timestamp * 25), close() {} }),
    copy: async ({ frame }: Fake): Promise<Fake> => ({ frame, close() {} }),
  }
  const { capacity = 8, timeLimitMs = 1000 } = options
  const decoder = new FrameDecoder({ source, table, shift: SHIFT, painter, capacity, timeLimitMs })
  const look = async (frame: number) => {
    const answer = await decoder.frame(frameIndex(frame))
    if (!answer.ok) return answer.problem.code
    release(answer.value)
    return answer.value.frame
  }
  return { decoder, look, passes, taken: () => taken }
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
  const broken = setUp({ failAt: [2, 2] })
  expect(await broken.look(0)).toBe(0)
  expect(await broken.look(2)).toBe('failed')
  await broken.decoder.close()
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

test('the cache drops what is farthest from the playhead and knows its memory', () => {
  const closed: number[] = []
  const cache = new PictureCache<Fake>(2)
  for (const frame of [1, 2, 9]) cache.put(frame, hold({ frame, close: () => void closed.push(frame) }), 2)
  expect(closed).toEqual([9])
  cache.clear()
  expect(closed).toEqual([9, 1, 2])
  expect(cacheCapacity({ width: 1920, height: 1080 })).toBe(16)
  expect(cacheCapacity({ width: 30_000, height: 30_000 })).toBe(2)
})
