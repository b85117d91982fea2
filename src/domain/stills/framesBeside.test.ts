import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameIndex } from '../time/frameIndex'
import { createFrameTable, frameAtTicks, frameCount } from '../time/frameTable'
import { MOST_ON_SHEET, sheetFrames, stripFrames } from './framesBeside'

/** Ticks of a millisecond, each frame as long as its gap. */
function tableOf(gaps: readonly number[]) {
  const pts: number[] = []
  let at = -500
  for (const gap of gaps) {
    pts.push(at)
    at += gap
  }
  return createFrameTable({
    timebase: { num: 1, den: 1000 },
    pts: Float64Array.from(pts),
    sync: new Uint8Array(pts.length).fill(1),
    endPts: at,
  })
}

const anyTable = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 80 }).map(tableOf)

describe('the frames before and after', () => {
  it('are those on screen 1 and 2 seconds away by their timestamps, in order, the captured one among them', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(79), (table, at) => {
        const frame = frameIndex(at % frameCount(table))
        const found = stripFrames(table, frame, [])
        expect(found.map((each) => each.frame)).toEqual(
          [...new Set(found.map((each) => each.frame))].toSorted((a, b) => a - b),
        )
        expect(found.some((each) => each.frame === frame && each.offset === 0)).toBe(true)
        for (const { frame: there, offset } of found) {
          if (offset === 'cut') throw new Error('no cut was given')
          expect(there).toBe(frameAtTicks(table, (table.pts[frame] ?? 0) + offset * 1000))
        }
      }),
    )
  })

  it('have the cuts between, and none beyond', () => {
    const table = tableOf(Array.from({ length: 200 }, () => 40))
    const found = stripFrames(table, frameIndex(100), [30, 90, 125, 160])
    expect(found.map(({ frame, offset }) => [frame, offset])).toEqual([
      [50, -2],
      [75, -1],
      [90, 'cut'],
      [100, 0],
      [125, 1],
      [150, 2],
    ])
  })

  it('stop at the ends of the clip', () => {
    const table = tableOf(Array.from({ length: 30 }, () => 40))
    expect(stripFrames(table, frameIndex(0), []).map(({ frame }) => frame)).toEqual([0, 25])
  })
})

describe('the frames of a contact sheet', () => {
  it('begin with the first, rise, and each is on screen at a multiple of the interval', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 1, max: 5000 }), (table, ms) => {
        const frames = sheetFrames(table, ms / 1000)
        expect(frames[0]).toBe(0)
        expect(frames.length).toBeLessThanOrEqual(MOST_ON_SHEET)
        for (const [at, frame] of frames.entries()) {
          if (at > 0) expect(frame).toBeGreaterThan(frames[at - 1] ?? 0)
          const [start, end] = [(table.pts[frame] ?? 0) + 500, (table.pts[frame + 1] ?? table.endPts) + 500]
          expect(Math.ceil((start - 1e-6) / ms) * ms).toBeLessThan(end + 1e-6)
        }
      }),
    )
  })

  it('are one a second at 25 frames a second', () => {
    const table = tableOf(Array.from({ length: 100 }, () => 40))
    expect(sheetFrames(table, 1)).toEqual([0, 25, 50, 75])
  })
})

describe('the frames of a sheet of a part', () => {
  it('lie in the part, begin with its first frame, and are those on screen at each step from there', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(79), fc.nat(79), fc.integer({ min: 1, max: 3000 }), (table, a, b, step) => {
        const start = frameIndex(Math.min(a, b) % frameCount(table))
        const end = start + 1 + (Math.max(a, b) % (frameCount(table) - start))
        const found = sheetFrames(table, step / 1000, { start, end })
        expect(found[0]).toBe(start)
        expect(Math.max(...found)).toBeLessThan(end)
        const first = table.pts[start] ?? 0
        expect(found).toContain(
          frameAtTicks(table, first + step * Math.floor(((table.pts[end - 1] ?? 0) - first) / step)),
        )
      }),
    )
  })

  it('are none of a part beyond the clip, and end with the clip', () => {
    const table = tableOf(Array.from({ length: 100 }, () => 40))
    expect(sheetFrames(table, 1, { start: frameIndex(100), end: 120 })).toEqual([])
    expect(sheetFrames(table, 1, { start: frameIndex(50), end: 900 })).toEqual([50, 75])
    expect(sheetFrames(table, 1)).toEqual([0, 25, 50, 75])
  })
})
