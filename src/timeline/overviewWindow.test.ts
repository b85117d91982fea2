import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { steadyTable } from '../../tests/support/sampleRecords'
import { draggedWindow, overviewFrame, overviewPart, overviewScale, overviewTicks } from './overviewWindow'

const table = steadyTable(100, 512)
const scale = overviewScale(table, 528)
const window = { start: 10_240, end: 20_480 }

test('the strip is inset by eight pixels on either side', () => {
  expect(scale).toEqual({ start: 0, end: 51_200, width: 512 })
  expect(overviewFrame(scale, { start: 0, end: 51_200 })).toEqual({ x: 8, width: 512 })
  expect(overviewTicks(scale, 8)).toBe(0)
  expect(overviewTicks(scale, -20)).toBe(0)
  expect(overviewTicks(scale, 600)).toBe(51_200)
})

test('a tiny window is drawn twelve pixels wide around its middle', () => {
  expect(overviewFrame(scale, { start: 25_500, end: 25_700 })).toEqual({ x: 258, width: 12 })
})

test.each([
  [105, 'outside'],
  [106, 'start'],
  [115, 'start'],
  [116, 'window'],
  [208, 'end'],
  [217, 'end'],
  [218, 'outside'],
] as const)('x %i is on: %s', (x, part) => {
  expect(overviewFrame(scale, window)).toEqual({ x: 110.4, width: 102.4 })
  expect(overviewPart(scale, window, x)).toBe(part)
})

test.each([
  ['window', 10, { start: 11_240, end: 21_480 }],
  ['window', -900, { start: 0, end: 10_240 }],
  ['start', 20, { start: 12_240, end: 20_480 }],
  ['start', 900, { start: 17_408, end: 20_480 }],
  ['start', -900, { start: 0, end: 20_480 }],
  ['end', 900, { start: 10_240, end: 51_200 }],
  ['end', -900, { start: 10_240, end: 13_312 }],
] as const)('%s dragged by %i pixels gives %o', (part, dx, expected) => {
  expect(draggedWindow(table, window, part, dx, 528)).toEqual(expected)
})

test('no drag leaves the clip', () => {
  const parts = fc.constantFrom('start', 'end', 'window', 'outside')
  fc.assert(
    fc.property(parts, fc.integer({ min: -2000, max: 2000 }), (part, dx) => {
      const after = draggedWindow(table, window, part, dx, 528)
      expect(after.start).toBeGreaterThanOrEqual(0)
      expect(after.end).toBeLessThanOrEqual(51_200)
      expect(after.end - after.start).toBeGreaterThanOrEqual(6 * 512 - 1e-6)
    }),
  )
})
