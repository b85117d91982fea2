import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFrameTable } from '../domain/time/frameTable'
import { steadyTable } from '../../tests/support/sampleRecords'
import { rulerMarks } from './rulerMarks'

const minute = steadyTable(1500, 512)
const labels = (start: number, end: number, width: number) =>
  rulerMarks(minute, { start, end, width }).flatMap(({ x, label }) => (label === undefined ? [] : [[x, label]]))

test('a whole minute is labelled every ten seconds, every two seconds on a wide panel', () => {
  expect(labels(0, 768_000, 960)).toEqual([
    [0, '00:00:00'],
    [160, '00:00:10'],
    [320, '00:00:20'],
    [480, '00:00:30'],
    [640, '00:00:40'],
    [800, '00:00:50'],
    [960, '00:01:00'],
  ])
  expect(labels(0, 768_000, 3600)).toHaveLength(31)
})

test('below a second the label has milliseconds', () => {
  const slow = createFrameTable({
    timebase: { num: 1, den: 1000 },
    pts: Float64Array.from({ length: 1000 }, (_, frame) => frame * 2),
    sync: new Uint8Array(1000),
    endPts: 2000,
  })
  const marks = rulerMarks(slow, { start: 0, end: 500, width: 800 })
  expect(marks.filter((mark) => mark.label !== undefined).map((mark) => mark.label)).toEqual([
    '00:00:00.000',
    '00:00:00.100',
    '00:00:00.200',
    '00:00:00.300',
    '00:00:00.400',
    '00:00:00.500',
  ])
})

test('where a frame is 24 pixels wide every frame has its mark, on its own timestamp', () => {
  const uneven = createFrameTable({
    timebase: { num: 1, den: 1000 },
    pts: Float64Array.from([0, 40, 50, 90]),
    sync: Uint8Array.from([1, 0, 0, 0]),
    endPts: 100,
  })
  expect(rulerMarks(uneven, { start: 0, end: 100, width: 400 })).toEqual([
    { x: 0, label: 'f 0' },
    { x: 160, label: 'f 1' },
    { x: 200, label: 'f 2' },
    { x: 360, label: 'f 3' },
  ])
})

test('frames that are too narrow for each to be labelled are labelled by twos, fives or tens', () => {
  const marks = rulerMarks(minute, { start: 0, end: 20 * 512, width: 560 })
  const labelled = marks.flatMap(({ label }) => (label === undefined ? [] : [label]))
  expect(marks).toHaveLength(21)
  expect(labelled).toEqual(['f 0', 'f 5', 'f 10', 'f 15', 'f 20'])
})

test('a timebase in which a second is no whole number of ticks still has its label at the second', () => {
  const ntsc = createFrameTable({
    timebase: { num: 1001, den: 30_000 },
    pts: Float64Array.from({ length: 300 }, (_, frame) => frame),
    sync: new Uint8Array(300),
    endPts: 300,
  })
  const second = rulerMarks(ntsc, { start: 0, end: 300, width: 1000 }).find((mark) => mark.label === '00:00:02')
  expect(second?.x).toBeCloseTo((59.94 / 300) * 1000, 2)
})

test('before the start of an edit list the label has its minus sign', () => {
  const early = createFrameTable({
    timebase: { num: 1, den: 1000 },
    pts: Float64Array.from({ length: 100 }, (_, frame) => frame * 40 - 2000),
    sync: new Uint8Array(100),
    endPts: 2000,
  })
  expect(rulerMarks(early, { start: -2000, end: 2000, width: 600 })[0]).toEqual({ x: 0, label: '-00:00:02' })
})

test('labels never crowd, whatever the zoom', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 1500 }), fc.integer({ min: 300, max: 3000 }), (frames, width) => {
      const marks = rulerMarks(minute, { start: 0, end: frames * 512, width })
      const at = marks.flatMap((mark) => (mark.label === undefined ? [] : [mark.x]))
      const gaps = at.slice(1).map((x, index) => x - (at[index] ?? 0))
      expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(54)
      expect(marks.length).toBeLessThanOrEqual(width / 10)
    }),
  )
})
