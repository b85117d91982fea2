import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonSpans, meetsSpan, mergedSpans, spanAt, type FrameSpan } from './frameSpan'

const FRAMES = 40
const frames = Array.from({ length: FRAMES }, (_, frame) => frame)
const lists = fc.array(
  fc
    .tuple(fc.nat(FRAMES - 1), fc.nat(FRAMES - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 })),
  { maxLength: 8 },
)
const isIn = (spans: readonly FrameSpan[], frame: number) =>
  spans.some(({ start, end }) => start <= frame && frame < end)

describe('spans of frames', () => {
  it('merge to the same frames, in order, with a gap between any two', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const merged = mergedSpans(list)
        expect(frames.map((frame) => isIn(merged, frame))).toEqual(frames.map((frame) => isIn(list, frame)))
        for (const [at, { end }] of merged.entries()) expect(merged[at + 1]?.start ?? Infinity).toBeGreaterThan(end)
      }),
    )
  })

  it('are found by a frame, and have in common what both have', () => {
    fc.assert(
      fc.property(lists, lists, (one, two) => {
        const [a, b] = [mergedSpans(one), mergedSpans(two)]
        const common = commonSpans(a, b)
        for (const frame of frames) {
          expect(spanAt(a, frame) !== undefined).toBe(isIn(one, frame))
          expect(isIn(common, frame)).toBe(isIn(one, frame) && isIn(two, frame))
          expect(meetsSpan(a, frame, frame + 1)).toBe(isIn(one, frame))
        }
      }),
    )
  })
})
