import { expect, test } from 'vitest'
import { percentOf } from './percentOf'
import { spansText } from './spansText'

test('spans as a person writes them', () => {
  expect(
    spansText([
      { start: 12, end: 31 },
      { start: 45, end: 46 },
    ]),
  ).toBe('12–30, 45')
  const many = Array.from({ length: 21 }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }))
  expect(spansText(many).endsWith('38 …')).toBe(true)
})

test.each([
  [0, 0, 0],
  [1, 3, 33],
  [999, 1000, 99],
  [1000, 1000, 100],
])('%i of %i frames is %i percent', (doneFrames, totalFrames, percent) => {
  expect(percentOf({ doneFrames, totalFrames })).toBe(percent)
})
