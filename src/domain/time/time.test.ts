import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steadyTable } from '../../../tests/support/sampleRecords'
import { frameIndex } from './frameIndex'
import {
  boundaryPts,
  constantFrameTicks,
  createFrameTable,
  frameAt,
  frameAtTicks,
  seekTarget,
  type FrameTable,
} from './frameTable'
import { millisecondsOf, secondsText } from './timebase'
import { frameAtMilliseconds, parsePlace, timecodeText } from './timecode'

const anyTable = fc
  .record({
    num: fc.integer({ min: 1, max: 1001 }),
    den: fc.constantFrom(1000, 12_800, 15_360, 30_000, 60_000, 90_000, 705_600_000),
    first: fc.integer({ min: -100_000, max: 10_000_000 }),
    gaps: fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 200 }),
  })
  .map(({ num, den, first, gaps }): FrameTable => {
    const pts = [first]
    for (const gap of gaps) pts.push((pts.at(-1) ?? 0) + gap)
    return createFrameTable({
      timebase: { num, den },
      pts: Float64Array.from(pts.slice(0, -1)),
      sync: new Uint8Array(pts.length - 1),
      endPts: pts.at(-1) ?? 0,
    })
  })

describe('law 4, the time half: frameAt(seekTarget(f)) is f', () => {
  it('for every frame of any table', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const [index] of table.pts.entries())
          expect(frameAt(table, seekTarget(table, frameIndex(index)))).toBe(index)
      }),
    )
  })

  it('a frame begins at its own tick and lasts to the next one', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const [index, tick] of table.pts.entries()) {
          expect(frameAtTicks(table, tick)).toBe(index)
          if (index > 0) expect(frameAtTicks(table, tick - 0.25)).toBe(index - 1)
        }
      }),
    )
  })
})

describe('frame table', () => {
  it.each([
    ['no frame', { pts: [], sync: [], endPts: 5 }],
    ['equal timestamps', { pts: [0, 5, 5], sync: [1, 0, 0], endPts: 9 }],
    ['a fraction of a tick', { pts: [0, 2.5], sync: [1, 0], endPts: 9 }],
    ['an end before the last frame', { pts: [0, 5], sync: [1, 0], endPts: 5 }],
    ['a missing sync flag', { pts: [0, 5], sync: [1], endPts: 9 }],
  ])('refuses %s', (_, { pts, sync, endPts }) => {
    const parts = { timebase: { num: 1, den: 1000 }, pts: Float64Array.from(pts), sync: Uint8Array.from(sync), endPts }
    expect(() => createFrameTable(parts)).toThrow()
  })

  it('ends an interval with the clip at the last frame’s end', () => {
    expect(boundaryPts(steadyTable(10), 10)).toBe(5120)
    expect(boundaryPts(steadyTable(10), 3)).toBe(1536)
  })

  it('knows a constant rate from a variable one', () => {
    expect(constantFrameTicks(steadyTable(10))).toBe(512)
    const table = steadyTable(3)
    expect(constantFrameTicks({ ...table, pts: Float64Array.from([0, 512, 1025]) })).toBeUndefined()
  })
})

describe('timecode', () => {
  it.each([
    [0, { num: 1, den: 12_800 }, '00:00:00.000'],
    [1_068_544, { num: 1, den: 12_800 }, '00:01:23.480'],
    [-512, { num: 1, den: 12_800 }, '-00:00:00.040'],
    [1001, { num: 1, den: 30_000 }, '00:00:00.033'],
    [2002, { num: 1, den: 30_000 }, '00:00:00.067'],
    [3_600_000, { num: 1, den: 1000 }, '01:00:00.000'],
  ])('%d ticks of %o read %s', (ticks, base, text) => {
    expect(timecodeText(ticks, base)).toBe(text)
  })

  it.each([
    ['2087', { kind: 'frame', frame: 2087 }],
    ['f 2087', { kind: 'frame', frame: 2087 }],
    ['٢٠٨٧', { kind: 'frame', frame: 2087 }],
    ['1:23.48', { kind: 'time', milliseconds: 83_480 }],
    ['00:01:23.480', { kind: 'time', milliseconds: 83_480 }],
    ['1:02:03', { kind: 'time', milliseconds: 3_723_000 }],
    ['83.48s', { kind: 'time', milliseconds: 83_480 }],
    ['83.48', { kind: 'time', milliseconds: 83_480 }],
    ['١:٢٣٫٤٨', { kind: 'time', milliseconds: 83_480 }],
  ])('reads %s', (text, place) => {
    expect(parsePlace(text)).toEqual(place)
  })

  it.each(['', 'f', 'abc', '1:2:3:4', '-5', '1..2'])('does not read %j', (text) => {
    expect(parsePlace(text)).toBeUndefined()
  })

  it('a label typed back leads to its own frame, though labels are rounded', () => {
    fc.assert(
      fc.property(fc.constantFrom(30_000, 60_000, 24_000), fc.integer({ min: 0, max: 500 }), (den, index) => {
        const table = createFrameTable({
          timebase: { num: 1, den },
          pts: Float64Array.from({ length: 501 }, (_, each) => each * 1001),
          sync: new Uint8Array(501),
          endPts: 501 * 1001,
        })
        const place = parsePlace(timecodeText(table.pts[index] ?? 0, table.timebase))
        expect(place?.kind === 'time' && frameAtMilliseconds(table, place.milliseconds)).toBe(index)
      }),
    )
  })

  it('rounds exactly where floats cannot', () => {
    expect(millisecondsOf(Number.MAX_SAFE_INTEGER, { num: 1, den: 1000 })).toBe(Number.MAX_SAFE_INTEGER)
    expect(secondsText(1001, { num: 1, den: 30_000 })).toBe('0.033367')
    expect(secondsText(-512, { num: 1, den: 12_800 })).toBe('-0.040000')
  })
})
