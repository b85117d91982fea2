import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pxPerTick, ticksAtX, xOfTicks } from './timeScale'

test.each([
  [0, 0],
  [500, 100],
  [1000, 200],
  [-500, -100],
])('tick %i is at x %i', (ticks, x) => {
  expect(xOfTicks({ start: 0, end: 1000, width: 200 }, ticks)).toBe(x)
})

test('a window that begins before zero starts at the left edge', () => {
  const scale = { start: -1024, end: 1024, width: 512 }
  expect(xOfTicks(scale, -1024)).toBe(0)
  expect(ticksAtX(scale, 256)).toBe(0)
  expect(pxPerTick(scale)).toBe(0.25)
})

test('x of the tick at x is x', () => {
  const scales = fc.record({
    start: fc.integer({ min: -1e9, max: 1e9 }),
    length: fc.integer({ min: 1, max: 1e9 }),
    width: fc.integer({ min: 1, max: 4000 }),
  })
  fc.assert(
    fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), ({ start, length, width }, at) => {
      const scale = { start, end: start + length, width }
      expect(xOfTicks(scale, ticksAtX(scale, at * width))).toBeCloseTo(at * width, 3)
    }),
  )
})
