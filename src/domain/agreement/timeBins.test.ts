import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { createFrameTable, type FrameTable } from '../time/frameTable'
import { addFilled, binFrames, binUnits, timeBins } from './timeBins'

function tableOf(lengths: readonly number[], timebase: FrameTable['timebase'], firstPts = 0): FrameTable {
  let at = firstPts
  const pts = Float64Array.from(lengths, (length) => (at += length) - length)
  return createFrameTable({ timebase, pts, sync: new Uint8Array(lengths.length).fill(1), endPts: at })
}

it('divides 10.01 s of 29.97 frames a second into five bins and a sixth of 0.01 s, without rounding', () => {
  const bins = timeBins(
    tableOf(
      Array.from({ length: 300 }, () => 1001),
      { num: 1, den: 30_000 },
      -5005,
    ),
    2000,
  )
  expect(bins.count).toBe(6)
  expect([bins.unitsPerTick, bins.unitsPerBin]).toEqual([1, 60_000])
  expect(binUnits(bins, 5)).toBe(300)
  const whole = new Float64Array(6)
  addFilled(bins, [{ start: 0, end: 300 }], whole)
  expect([...whole]).toEqual([60_000, 60_000, 60_000, 60_000, 60_000, 300])
  // The 60th frame begins 60 ticks before the edge: it is on screen in both bins.
  expect([binFrames(bins, 0), binFrames(bins, 1)]).toEqual([
    { start: 0, end: 60 },
    { start: 59, end: 120 },
  ])
})

test('every stretch fills its bins with exactly as much as it lasts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }),
      fc.constantFrom({ num: 1, den: 1000 }, { num: 1001, den: 30_000 }, { num: 1, den: 90_000 }, { num: 1, den: 7 }),
      fc.integer({ min: 500, max: 5000 }),
      fc.nat(39),
      fc.nat(39),
      (lengths, timebase, binMs, one, other) => {
        const bins = timeBins(tableOf(lengths, timebase, 17), binMs)
        const [start, end] = [
          Math.min(one, other, lengths.length - 1),
          Math.min(Math.max(one, other) + 1, lengths.length),
        ]
        const filled = new Float64Array(bins.count)
        addFilled(bins, [{ start, end }], filled)
        const ticks = lengths.slice(start, end).reduce((sum, length) => sum + length, 0)
        expect(filled.reduce((sum, each) => sum + each, 0)).toBe(ticks * bins.unitsPerTick)
        const wrong = [...filled].filter((each, bin) => {
          const frames = binFrames(bins, bin)
          const isOutside = each > 0 && (frames.start >= end || frames.end <= start)
          return each > binUnits(bins, bin) || isOutside || frames.end <= frames.start
        })
        expect(wrong).toEqual([])
        expect(binFrames(bins, bins.count - 1).end).toBe(lengths.length)
        expect(Array.from(filled, (_, bin) => binUnits(bins, bin)).reduce((sum, each) => sum + each, 0)).toBe(
          bins.units,
        )
      },
    ),
  )
})
