import { expect, test } from 'vitest'
import { footBands, footHeightOf } from './footBands'

test('the overview is the last, at the bottom', () => {
  expect(footBands().at(-1)).toMatchObject({ id: 'overview', height: 22 })
})

test('together they are as high as the last one reaches', () => {
  const bands = [
    { id: 'overview', y: 0, height: 20 },
    { id: 'overview', y: 20, height: 22 },
  ] as const
  expect(footHeightOf(bands)).toBe(42)
  expect(footHeightOf([])).toBe(0)
})
