import { expect, test } from 'vitest'
import { frameIndex } from '../domain/time/frameIndex'
import { openExtent } from './lanes'

test.each([
  [10, 20, { start: 10, end: 21 }],
  [10, 10, { start: 10, end: 11 }],
  [10, 3, { start: 3, end: 11 }],
])('a range open since %i covers, with frame %i on screen, %o', (start, shown, extent) => {
  expect(openExtent(frameIndex(start), frameIndex(shown))).toEqual(extent)
})
