import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFrameTable, frameAtTicks } from '../domain/time/frameTable'
import { frameIndex } from '../domain/time/frameIndex'
import { steadyTable } from '../../tests/support/sampleRecords'
import {
  isInView,
  nearestTicks,
  pannedWindow,
  wholeClip,
  windowAround,
  windowInView,
  windowShowing,
  zoomedWindow,
} from './tickWindow'

const table = steadyTable(100, 512)
const late = createFrameTable({
  timebase: { num: 1, den: 1000 },
  pts: Float64Array.from([-40, 0, 10, 90, 400]),
  sync: Uint8Array.from([1, 0, 0, 0, 0]),
  endPts: 500,
})

test('without a window the whole clip is shown, from its first tick', () => {
  expect(windowInView(late, undefined)).toEqual({ start: -40, end: 500 })
  expect(windowInView(table, { start: 512, end: 1024 })).toEqual({ start: 512, end: 1024 })
})

test.each([
  [
    { start: -5000, end: 0 },
    { start: 0, end: 5000 },
  ],
  [
    { start: 50_000, end: 60_000 },
    { start: 41_200, end: 51_200 },
  ],
  [
    { start: 700, end: 700 },
    { start: 0, end: 51_200 },
  ],
  [
    { start: -9e9, end: 9e9 },
    { start: 0, end: 51_200 },
  ],
])('a window out of the clip is brought into it: %o', (asked, shown) => {
  expect(windowInView(table, asked)).toEqual(shown)
})

describe('zoom', () => {
  test('stops at six frames, or earlier where a short frame has its 24 pixels', () => {
    expect(nearestTicks(table, 1200)).toBe(6 * 512)
    expect(nearestTicks(late, 240)).toBe(100)
  })

  test('keeps the tick under the pointer in its place', () => {
    expect(zoomedWindow(table, { start: 0, end: 40_000 }, 2, 10_000, 1000)).toEqual({ start: 5000, end: 25_000 })
  })

  test('a window already nearer than the nearest zoom is not widened by zooming in', () => {
    expect(zoomedWindow(table, { start: 512, end: 1024 }, 2, 512, 1000)).toEqual({ start: 512, end: 1024 })
  })

  test('stays inside the clip and never below the nearest, whatever is turned', () => {
    const turns = fc.array(
      fc.tuple(fc.double({ min: 0.05, max: 20, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    )
    fc.assert(
      fc.property(turns, (steps) => {
        let window = wholeClip(table)
        for (const [factor, at] of steps) {
          const anchor = window.start + at * (window.end - window.start)
          window = zoomedWindow(table, window, factor, anchor, 1000)
          expect(window.start).toBeGreaterThanOrEqual(0)
          expect(window.end).toBeLessThanOrEqual(51_200 + 1e-6)
          expect(window.end - window.start).toBeGreaterThanOrEqual(nearestTicks(table, 1000) - 1e-6)
        }
      }),
    )
  })
})

test('panning stops at the ends', () => {
  expect(pannedWindow(table, { start: 1000, end: 2000 }, -3000)).toEqual({ start: 0, end: 1000 })
  expect(pannedWindow(table, { start: 1000, end: 2000 }, 1e9)).toEqual({ start: 50_200, end: 51_200 })
})

test('a window around a range leaves a tenth on either side, and is no nearer than the nearest', () => {
  expect(windowAround(table, 10_000, 20_000, 1000)).toEqual({ start: 9000, end: 21_000 })
  expect(windowAround(table, 10_240, 10_752, 1000)).toEqual({ start: 8960, end: 12_032 })
})

describe('following the playhead', () => {
  const window = { start: 5120, end: 10_240 }

  test.each([
    [12, { start: 5120, end: 10_240 }, 'in view: the same window'],
    [20, { start: 10_240, end: 15_360 }, 'past the end: the next page begins with it'],
    [9, { start: 0, end: 5120 }, 'before the start: the page before ends with it'],
    [80, { start: 38_400, end: 43_520 }, 'far away: in the middle'],
  ])('frame %i: %o (%s)', (frame, expected) => {
    expect(windowShowing(table, window, frameIndex(frame))).toEqual(expected)
  })

  test('the frame is always in view afterwards', () => {
    const windows = fc.tuple(fc.integer({ min: 0, max: 51_200 }), fc.integer({ min: 512, max: 51_200 }))
    fc.assert(
      fc.property(windows, fc.integer({ min: 0, max: 99 }), ([start, length], frame) => {
        const before = windowInView(table, { start, end: start + length })
        const after = windowShowing(table, before, frameIndex(frame))
        expect(isInView(table, after, frameIndex(frame))).toBe(true)
        expect(frameAtTicks(table, after.start)).toBeLessThanOrEqual(frame)
      }),
    )
  })
})
