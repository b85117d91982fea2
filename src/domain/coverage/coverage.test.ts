import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steadyTable } from '../../../tests/support/sampleRecords'
import type { ViewedSpan } from '../records/coverage'
import { frameIndex } from '../time/frameIndex'
import { createFrameTable } from '../time/frameTable'
import { examinedFrames, examinedPercent, examinedSeconds, examinedTicks, nextUnseen } from './examined'
import { boundedSpans, mergeSpans, seenSince, subtractSpans, type ViewedSpans } from './spans'

const FRAMES = 40
const SPEEDS = [0, 0.25, 1, 4]

/** The plain way: the speed of each frame, undefined where nobody looked. */
type PerFrame = (number | undefined)[]

function perFrame(spans: ViewedSpans): PerFrame {
  const speeds: PerFrame = Array.from({ length: FRAMES }, () => undefined)
  for (const { start, end, speed } of spans) {
    for (let frame = start; frame < end; frame += 1) {
      expect(speeds[frame]).toBeUndefined()
      speeds[frame] = speed
    }
  }
  return speeds
}

const looks = fc.array(
  fc
    .tuple(fc.nat(FRAMES - 1), fc.nat(FRAMES - 1), fc.constantFrom(...SPEEDS))
    .map(([a, b, speed]): ViewedSpan => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, speed })),
  { maxLength: 12 },
)
const spansOf = (list: readonly ViewedSpan[]) => list.reduce<ViewedSpans>((sum, each) => mergeSpans(sum, [each]), [])

function isInOrder(spans: ViewedSpans): boolean {
  return spans.every(({ start, end, speed }, at) => {
    const next = spans[at + 1]
    const isApart = !next || next.start > end || (next.start === end && next.speed !== speed)
    return start < end && isApart
  })
}

describe('spans of examined frames', () => {
  it('hold, frame by frame, the slowest speed of every look', () => {
    fc.assert(
      fc.property(looks, (list) => {
        const plain: PerFrame = Array.from({ length: FRAMES }, () => undefined)
        for (const { start, end, speed } of list) {
          for (let frame = start; frame < end; frame += 1) plain[frame] = Math.min(plain[frame] ?? Infinity, speed)
        }
        const spans = spansOf(list)
        expect(perFrame(spans)).toEqual(plain)
        expect(isInOrder(spans)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('merge in any order, and subtract, as lists of frames do', () => {
    fc.assert(
      fc.property(looks, looks, (one, two) => {
        const [a, b] = [spansOf(one), spansOf(two)]
        expect(mergeSpans(a, b)).toEqual(mergeSpans(b, a))
        const left = subtractSpans(a, b)
        const inB = perFrame(b)
        expect(perFrame(left)).toEqual(perFrame(a).map((speed, at) => (inB[at] === undefined ? speed : undefined)))
        expect(isInOrder(left)).toBe(true)
        expect(examinedFrames(left)).toBe(perFrame(left).filter((each) => each !== undefined).length)
      }),
      { numRuns: 1000 },
    )
  })

  it('say what was seen since: frames that are new, and those that were looked at more slowly', () => {
    fc.assert(
      fc.property(looks, looks, (one, two) => {
        const [now, before] = [spansOf(one), spansOf(two)]
        const known = perFrame(before)
        const since = seenSince(now, before)
        expect(perFrame(since)).toEqual(
          perFrame(now).map((speed, at) => ((speed ?? Infinity) < (known[at] ?? Infinity) ? speed : undefined)),
        )
        expect(isInOrder(since)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('keep every frame and no other where there are too many, and make nothing slower', () => {
    fc.assert(
      fc.property(looks, (list) => {
        const spans = spansOf(list)
        const bounded = perFrame(boundedSpans(spans, 2))
        for (const [at, speed] of perFrame(spans).entries()) {
          if (speed === undefined) expect(bounded[at]).toBeUndefined()
          else expect(bounded[at]).toBeGreaterThanOrEqual(speed)
        }
      }),
    )
  })
})

describe('how much is examined', () => {
  it('is counted in the ticks of the frames themselves, also where they last unequally long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: FRAMES, maxLength: FRAMES }),
        looks,
        (ticks, list) => {
          let at = -3
          const pts = Float64Array.from(ticks, (length) => (at += length) - length)
          const table = createFrameTable({
            timebase: { num: 1, den: 10 },
            pts,
            sync: new Uint8Array(FRAMES).fill(1),
            endPts: at,
          })
          const spans = spansOf(list)
          const plain = perFrame(spans).reduce<number>(
            (sum, speed, frame) => sum + (speed === undefined ? 0 : (ticks[frame] ?? 0)),
            0,
          )
          const found = examinedTicks(table, spans)
          expect(found).toEqual({ examined: plain, total: at + 3 })
          const isAll = plain === at + 3
          expect(examinedPercent(found.examined, found.total) === 100).toBe(isAll)
          const [seen, whole] = examinedSeconds(table, found)
          expect(seen === whole).toBe(isAll)
        },
      ),
    )
  })

  it('reads as people say it', () => {
    const table = steadyTable(100)
    expect(examinedSeconds(table, examinedTicks(table, [{ start: 0, end: 85, speed: 1 }]))).toEqual(['3.4', '4'])
    expect(examinedSeconds(table, examinedTicks(table, [{ start: 0, end: 100, speed: 1 }]))).toEqual(['4', '4'])
    const long = steadyTable(10_000)
    expect(examinedSeconds(long, examinedTicks(long, [{ start: 0, end: 9999, speed: 1 }]))).toEqual(['399', '400'])
  })
})

describe('the next frame that nobody looked at', () => {
  it('is the first unseen one after the playhead, else the first of the clip', () => {
    fc.assert(
      fc.property(looks, fc.nat(FRAMES - 1), (list, from) => {
        const spans = spansOf(list)
        const seen = perFrame(spans)
        const unseen = seen.flatMap((speed, frame) => (speed === undefined ? [frame] : []))
        const wanted = unseen.find((frame) => frame > from) ?? unseen[0]
        expect(nextUnseen(steadyTable(FRAMES), spans, frameIndex(from))).toBe(wanted)
      }),
      { numRuns: 1000 },
    )
  })
})
