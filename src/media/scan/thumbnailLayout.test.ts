import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { thumbnailLayout } from './thumbnailLayout'

test.each([
  { what: 'a short clip has one per frame', frames: 92, size: [320, 180], every: 1, cell: [96, 54, 64] },
  { what: 'an hour at 30', frames: 108_000, size: [1920, 1080], every: 180, cell: [96, 54, 64] },
  { what: 'a clip on its side', frames: 10, size: [1080, 1920], every: 1, cell: [48, 96, 96] },
  { what: 'a square', frames: 601, size: [1080, 1080], every: 2, cell: [96, 96, 96] },
])('$what', ({ frames, size: [width = 0, height = 0], every, cell }) => {
  const layout = thumbnailLayout(frames, { width, height })
  expect([layout.every, layout.width, layout.height, layout.rowHeight]).toEqual([every, ...cell])
})

test('whatever the clip, the sheet holds all its thumbnails and stays small', () => {
  const side = fc.integer({ min: 1, max: 8192 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), side, side, (frames, width, height) => {
      const layout = thumbnailLayout(frames, { width, height })
      const count = Math.ceil(frames / layout.every)
      expect(count).toBeLessThanOrEqual(600)
      expect(layout.sheetWidth).toBeGreaterThanOrEqual(layout.width * Math.min(count, layout.columns))
      expect(layout.sheetHeight).toBeGreaterThanOrEqual(layout.rowHeight * Math.ceil(count / layout.columns))
      expect(layout.sheetWidth * layout.sheetHeight * 4).toBeLessThanOrEqual(24 * 96 * 25 * 96 * 4)
    }),
  )
})
