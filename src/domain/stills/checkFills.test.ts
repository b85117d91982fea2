import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkFills, LOSSY_TOLERANCE, type Fill } from './checkFills'
import { coveredPixels } from './coveredPixels'
import type { PixelRect, Pixels } from './pixels'

const SIZE = { width: 20, height: 12 }

/** A picture in which every pixel is another, with the fills drawn over it. */
function picture(fills: readonly Fill[] = [], level = (at: number) => (at * 37) % 256): Pixels {
  const data = Uint8ClampedArray.from({ length: SIZE.width * SIZE.height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : level(at),
  )
  for (const { x, y, w, h, fill } of fills) {
    const channels = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16))
    for (let row = y; row < y + h; row += 1) {
      for (let column = x; column < x + w; column += 1) data.set([...channels, 255], (row * SIZE.width + column) * 4)
    }
  }
  return { ...SIZE, data }
}

const rect: fc.Arbitrary<PixelRect> = fc
  .tuple(fc.nat(SIZE.width - 1), fc.nat(SIZE.height - 1), fc.nat(), fc.nat())
  .map(([x, y, w, h]) => ({ x, y, w: 1 + (w % (SIZE.width - x)), h: 1 + (h % (SIZE.height - y)) }))
const fill = fc
  .tuple(rect, fc.constantFrom('#000000', '#ffffff', '#12ab9f'))
  .map(([box, colour]) => ({ ...box, fill: colour }))

describe('pixels under fills', () => {
  it('hold where they were drawn, also over each other, and are counted once', () => {
    fc.assert(
      fc.property(fc.array(fill, { maxLength: 5 }), (fills) => {
        const inside = (x: number, y: number) =>
          fills.some((each) => x >= each.x && x < each.x + each.w && y >= each.y && y < each.y + each.h)
        let wanted = 0
        for (let y = 0; y < SIZE.height; y += 1) for (let x = 0; x < SIZE.width; x += 1) wanted += inside(x, y) ? 1 : 0
        expect(checkFills(picture(fills), fills, 0)).toEqual({ ok: true, value: wanted })
      }),
    )
  })

  it('one pixel that shows through is found at its place, whatever the tolerance forgives', () => {
    fc.assert(
      fc.property(
        fill,
        fc.nat(),
        fc.nat(),
        fc.nat(2),
        fc.integer({ min: 1, max: 255 }),
        (each, dx, dy, channel, change) => {
          const pixels = picture([each])
          const [x, y] = [each.x + (dx % each.w), each.y + (dy % each.h)]
          const at = (y * SIZE.width + x) * 4 + channel
          const old = pixels.data[at] ?? 0
          const level = old + change <= 255 ? old + change : old - change
          fc.pre(level >= 0)
          pixels.data[at] = level
          const problem = { ok: false, problem: { code: 'pixelDiffers', fill: 0, x, y } }
          expect(checkFills(pixels, [each], 0)).toEqual(problem)
          expect(checkFills(pixels, [each], LOSSY_TOLERANCE)).toEqual(
            change > 64 ? problem : { ok: true, value: each.w * each.h },
          )
        },
      ),
    )
  })

  it('that are not opaque are found', () => {
    const each = { x: 2, y: 3, w: 4, h: 5, fill: '#000000' }
    const pixels = picture([each])
    pixels.data[(4 * SIZE.width + 5) * 4 + 3] = 254
    expect(checkFills(pixels, [each], LOSSY_TOLERANCE)).toEqual({
      ok: false,
      problem: { code: 'notOpaque', fill: 0, x: 5, y: 4 },
    })
  })

  test.each([
    ['fillOutside', { x: 18, y: 0, w: 3, h: 1 }],
    ['fillOutside', { x: -1, y: 0, w: 3, h: 1 }],
    ['fillOutside', { x: 0.5, y: 0, w: 3, h: 1 }],
    ['fillOutside', { x: 0, y: 0, w: 0, h: 1 }],
  ])('%s: %j', (code, box) => {
    const good = { x: 0, y: 0, w: 1, h: 1, fill: '#000000' }
    expect(checkFills(picture([good]), [good, { ...box, fill: '#000000' }], 0)).toMatchObject({
      problem: { code, fill: 1 },
    })
  })

  it('of data that are no picture are not believed', () => {
    expect(checkFills({ ...SIZE, data: new Uint8Array(8) }, [], 0)).toMatchObject({ problem: { code: 'notPixels' } })
  })
})

test.each([
  [{ x: 1.2, y: 2.9, w: 3, h: 1 }, 0, { x: 1, y: 2, w: 4, h: 2 }],
  [{ x: 1, y: 2, w: 3, h: 1 }, 0, { x: 1, y: 2, w: 3, h: 1 }],
  [{ x: 1, y: 2, w: 3, h: 1 }, 2, { x: 0, y: 0, w: 6, h: 5 }],
  [{ x: 15, y: 8, w: 90, h: 90 }, 4, { x: 11, y: 4, w: 9, h: 8 }],
  [{ x: 20, y: 0, w: 5, h: 5 }, 0, undefined],
  [{ x: -9, y: 0, w: 5, h: 5 }, 0, undefined],
  [{ x: Number.NaN, y: 0, w: 5, h: 5 }, 0, undefined],
])('a fill over %j with margin %i covers %j', (box, margin, covered) => {
  expect(coveredPixels(box, SIZE, margin)).toEqual(covered)
})
