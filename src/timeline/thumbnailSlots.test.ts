import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameIndex } from '../domain/time/frameIndex'
import { frameAtTicks } from '../domain/time/frameTable'
import { steadyTable } from '../../tests/support/sampleRecords'
import { thumbnailSlots } from './thumbnailSlots'

const table = steadyTable(100, 512)
const sheetOf = (every: number) => ({
  width: 96,
  height: 54,
  frames: Array.from({ length: Math.ceil(100 / every) }, (_, at) => frameIndex(at * every)),
})
const whole = { start: 0, end: 51_200, width: 640 }

test('places of 64 pixels from the clip’s start on, each with the first picture that begins in it', () => {
  const slots = thumbnailSlots(table, whole, sheetOf(1), [], 36)
  expect(slots.map(({ x, width, picture }) => [x, width, picture])).toEqual(
    Array.from({ length: 10 }, (_, at) => [at * 64, 64, at * 10]),
  )
})

test('with fewer pictures than places, the one before stays', () => {
  const slots = thumbnailSlots(table, whole, sheetOf(25), [], 36)
  expect(slots.map(({ picture }) => picture)).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3, 3])
})

test('places stay with the footage when the window moves', () => {
  const moved = thumbnailSlots(table, { start: 7000, end: 7000 + 51_200 / 2, width: 320 }, sheetOf(1), [], 36)
  expect(moved[0]?.x).toBeCloseTo(-((7000 - 5120) / 51_200) * 640, 6)
  expect(moved[0]?.picture).toBe(10)
})

test('a place that has one hidden frame shows nothing', () => {
  const slots = thumbnailSlots(table, whole, sheetOf(1), [{ start: 25, end: 31 }], 36)
  expect(slots.flatMap(({ picture }, at) => (picture === undefined ? [at] : []))).toEqual([2, 3])
})

test('a picture of a hidden frame is not shown in a later place either', () => {
  const slots = thumbnailSlots(table, whole, sheetOf(25), [{ start: 0, end: 1 }], 36)
  expect(slots.flatMap(({ picture }, at) => (picture === undefined ? [at] : []))).toEqual([0, 1])
})

test('at any zoom no hidden frame’s picture is drawn, and none over a hidden frame', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: Math.min(100, start + length) }))
  const window = fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 600, max: 51_200 }))
  const every = fc.constantFrom(1, 3, 7, 40)
  fc.assert(
    fc.property(fc.array(span, { maxLength: 3 }), window, every, (hidden, [start, length], step) => {
      const scale = { start, end: Math.min(51_200, start + length), width: 900 }
      const sheet = sheetOf(step)
      const isHidden = (frame: number) => hidden.some((each) => frame >= each.start && frame < each.end)
      for (const { x, width, picture } of thumbnailSlots(table, scale, sheet, hidden, 36)) {
        if (picture === undefined) continue
        expect(isHidden(sheet.frames[picture] ?? -1)).toBe(false)
        for (const part of [0.01, 0.5, 0.99]) {
          const ticks = scale.start + ((x + width * part) / scale.width) * (scale.end - scale.start)
          expect(isHidden(frameAtTicks(table, ticks))).toBe(false)
        }
      }
    }),
  )
})
