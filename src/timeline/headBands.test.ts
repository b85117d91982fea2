import { expect, test } from 'vitest'
import { bandOf, headBands, headBottomOf } from './headBands'

test('bands follow each other without a gap, and the lanes follow the last', () => {
  const bands = headBands({ hasThumbnails: true }, 300)
  expect(bands.map(({ id, y, height }) => [id, y, height])).toEqual([
    ['ruler', 0, 24],
    ['cuts', 24, 20],
    ['thumbnails', 44, 36],
  ])
  expect(headBottomOf(bands)).toBe(80)
})

test('a strip that is hidden takes no room', () => {
  const bands = headBands({ hasThumbnails: false }, 300)
  expect(headBottomOf(bands)).toBe(44)
  expect(bandOf(bands, 'thumbnails')).toBeUndefined()
})
