import { expect, test } from 'vitest'
import { createFrameTable } from '../../domain/time/frameTable'
import { frameTableOf } from './frameTableOf'
import { nominalRate, type Rate } from './nominalRate'

function rateOf(pts: number[], den: number) {
  return nominalRate(
    createFrameTable({
      timebase: { num: 1, den },
      pts: Float64Array.from(pts),
      sync: new Uint8Array(pts.length),
      endPts: (pts.at(-1) ?? 0) + 1,
    }),
  )
}
function rounded(rate: number, count: number, den: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.round((index * den) / rate))
}

function perSecond(rate: Rate | 'variable'): number | 'variable' {
  return rate === 'variable' ? rate : Math.round((rate.num / rate.den) * 1000) / 1000
}

test.each([
  ['equal gaps', [0, 1001, 2002], 30_000, { num: 30_000, den: 1001 }],
  ['12.5 a second', [0, 2000, 4000], 25_000, { num: 25, den: 2 }],
  ['milliseconds, 33 and 34', rounded(30, 100, 1000), 1000, { num: 30, den: 1 }],
  ['milliseconds, 29.97', rounded(30_000 / 1001, 200, 1000), 1000, { num: 30_000, den: 1001 }],
  ['milliseconds, 59.94', rounded(60_000 / 1001, 200, 1000), 1000, { num: 60_000, den: 1001 }],
  ['a rate that is not usual', rounded(17.3, 174, 1000), 1000, { num: 17_300, den: 1000 }],
  ['gaps of 33 and 40', [0, 33, 73, 106], 1000, 'variable'],
  [
    'a rate that changes by one tick half-way',
    [...rounded(1000 / 33, 50, 1000), ...rounded(1000 / 34, 50, 1000).map((t) => t + 1650)],
    1000,
    'variable',
  ],
  ['one tick a frame, then two', [0, 1, 3, 4, 6], 30, 'variable'],
  ['a single frame', [0], 1000, { num: 1000, den: 1 }],
] as const)('%s', (_, pts, den, expected) => {
  expect(perSecond(rateOf([...pts], den))).toBe(perSecond(expected))
})

test('packets are sorted and shifted; of two at one time the first decoded is the frame', () => {
  const packets = {
    ticks: [0, 300, 100, 100, 200],
    durations: [100, 70, 100, 100, 100],
    sync: [true, false, true, false, false],
    timescale: 1000,
  }
  const table = frameTableOf(packets, 50)
  expect(table).toMatchObject({ pts: Float64Array.of(50, 150, 250, 350), sync: Uint8Array.of(1, 1, 0, 0), endPts: 420 })
})

test('a last packet without duration lasts as long as the one before, and at least a tick', () => {
  const packets = { ticks: [0, 40], durations: [0, 0], sync: [true, true], timescale: 1000 }
  expect(frameTableOf(packets, 0)?.endPts).toBe(80)
  expect(frameTableOf({ ticks: [5], durations: [0], sync: [true], timescale: 1000 }, 0)?.endPts).toBe(6)
  expect(frameTableOf({ ticks: [], durations: [], sync: [], timescale: 1000 }, 0)).toBeUndefined()
})
