import { expect, test } from 'vitest'
import { bandOf, headBands, headBottomOf } from './headBands'

test('bands follow each other without a gap, and the lanes follow the last', () => {
  const bands = headBands({ hasThumbnails: true, hasComments: true }, 300)
  expect(bands.map(({ id, y, height }) => [id, y, height])).toEqual([
    ['ruler', 0, 24],
    ['comments', 24, 20],
    ['cuts', 44, 20],
    ['thumbnails', 64, 36],
  ])
  expect(headBottomOf(bands)).toBe(100)
})

test('a strip that is hidden, and comments where there are none, take no room', () => {
  const bands = headBands({ hasThumbnails: false, hasComments: false }, 300)
  expect(headBottomOf(bands)).toBe(44)
  expect(bandOf(bands, 'thumbnails')).toBeUndefined()
  expect(bandOf(bands, 'comments')).toBeUndefined()
})
