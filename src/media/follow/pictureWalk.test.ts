import type { VideoSample } from 'mediabunny'
import { afterEach, expect, test } from 'vitest'
import { createFrameTable } from '../../domain/time/frameTable'
import { frameIndex } from '../../domain/time/frameIndex'
import { openPictures } from '../decode/openPictures'
import { pictureWalk } from './pictureWalk'

const SHIFT = 1000
const FRAMES = 30
const table = createFrameTable({
  timebase: { num: 1, den: 1000 },
  pts: Float64Array.from({ length: FRAMES }, (_, index) => index * 40 + SHIFT),
  sync: Uint8Array.from({ length: FRAMES }, (_, index) => (index % 10 === 0 ? 1 : 0)),
  endPts: FRAMES * 40 + SHIFT,
})

async function walk(from: number, until: number, { mostHeld = 100, lost = -1 } = {}) {
  let [made, closed] = [0, 0]
  const source = {
    async *samples(startSeconds: number) {
      for (let frame = Math.floor((startSeconds * 1000) / 40); frame < FRAMES; frame += 1) {
        if (frame === lost) continue
        made += 1
        yield await Promise.resolve({
          timestamp: (frame * 40) / 1000,
          close: () => (closed += 1),
        } as unknown as VideoSample)
      }
    },
    getSample: () => Promise.resolve(null),
  }
  const frames: number[] = []
  const pictures = pictureWalk({
    source,
    table,
    shift: SHIFT,
    from: frameIndex(from),
    until: frameIndex(until),
    reduce: (sample) => Math.round(sample.timestamp * 25),
    mostHeld,
    turn: () => Promise.resolve(),
  })
  for await (const { frame, picture } of pictures) {
    expect(picture).toBe(frame)
    frames.push(frame)
  }
  // What was under way when the walk ended is closed a moment later.
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(closed).toBe(made)
  return frames
}

afterEach(() => expect(openPictures()).toBe(0))

test.each([
  ['forwards', 7, 24, {}],
  ['backwards over several groups', 24, 7, {}],
  ['backwards in pieces shorter than a group', 24, 7, { mostHeld: 4 }],
  ['to the first frame', 12, 0, {}],
])('%s each frame comes once, in order', async (_, from, until, options) => {
  const step = until > from ? 1 : -1
  const expected = Array.from({ length: Math.abs(until - from) + 1 }, (__, index) => from + step * index)
  expect(await walk(from, until, options)).toEqual(expected)
})

test('a frame that yields no picture is left out', async () => {
  expect(await walk(10, 14, { lost: 12 })).toEqual([10, 11, 13, 14])
  expect(await walk(14, 10, { lost: 12 })).toEqual([14, 13, 11, 10])
})
