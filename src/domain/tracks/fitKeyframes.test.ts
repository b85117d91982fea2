import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitKeyframes } from './fitKeyframes'
import { interpolated } from './trackShape'

const step = fc.record({
  x: fc.double({ min: -6, max: 6, noNaN: true }),
  y: fc.double({ min: -6, max: 6, noNaN: true }),
  w: fc.double({ min: -2, max: 2, noNaN: true }),
})

/** Boxes of an object that wanders, one on each frame from 10 on. */
const run = fc.array(step, { minLength: 1, maxLength: 80 }).map((steps) => {
  let box = { x: 300, y: 300, w: 60, h: 120 }
  return steps.map(({ x, y, w }, index) => {
    box = { x: box.x + x, y: box.y + y, w: Math.max(10, box.w + w), h: Math.max(10, box.h + 2 * w) }
    return { frame: 10 + index, box }
  })
})

test('interpolation between the chosen boxes stays within 1 pixel or 2 % of every box', () => {
  fc.assert(
    fc.property(run, (boxes) => {
      const kept = fitKeyframes(boxes)
      expect(kept[0]).toBe(boxes[0])
      expect(kept.at(-1)).toBe(boxes.at(-1))
      for (const { frame, box } of boxes) {
        const before = kept.findLast((each) => each.frame <= frame)
        const after = kept.find((each) => each.frame >= frame)
        if (!before || !after) throw new Error('a frame lies outside')
        const share = before === after ? 0 : (frame - before.frame) / (after.frame - before.frame)
        const drawn = interpolated(before.box, after.box, share)
        const wide = Math.max(1, 0.02 * box.w) + 1e-9
        const high = Math.max(1, 0.02 * box.h) + 1e-9
        expect(Math.abs(drawn.x - box.x)).toBeLessThanOrEqual(wide)
        expect(Math.abs(drawn.x + drawn.w - box.x - box.w)).toBeLessThanOrEqual(wide)
        expect(Math.abs(drawn.y - box.y)).toBeLessThanOrEqual(high)
        expect(Math.abs(drawn.y + drawn.h - box.y - box.h)).toBeLessThanOrEqual(high)
      }
    }),
  )
})

test('a steady motion needs its two ends only', () => {
  const boxes = Array.from({ length: 50 }, (_, frame) => ({ frame, box: { x: frame * 3, y: 5, w: 20, h: 40 } }))
  expect(fitKeyframes(boxes).map(({ frame }) => frame)).toEqual([0, 49])
})
