import { expect, it } from 'vitest'
import { isTooSmall, labelDetail } from './labelDetail'

it('names become marks in a crowd, and a crowd of marks nothing', () => {
  expect([1, 150, 151, 400, 401].map(labelDetail)).toEqual(['names', 'names', 'marks', 'marks', 'none'])
})

it('a box that its mark would hide has none, however it lies', () => {
  expect(isTooSmall({ x: 0, y: 0, w: 11, h: 11 })).toBe(true)
  expect(isTooSmall({ x: 0, y: 0, w: 4, h: 40 })).toBe(false)
})
