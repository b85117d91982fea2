import { expect, it } from 'vitest'
import { comparePixels, joinedDifference, NO_DIFFERENCE } from './comparePixels'

function pixels(...levels: readonly (readonly [number, number, number])[]) {
  return { width: levels.length, height: 1, data: Uint8Array.from(levels.flatMap((each) => [...each, 255])) }
}

it('counts pixels, not levels, and gives the largest difference either way', () => {
  const one = pixels([0, 0, 0], [10, 20, 30], [255, 255, 255])
  expect(comparePixels(one, one)).toEqual({ pixels: 3, differing: 0, most: 0 })
  expect(comparePixels(one, pixels([1, 2, 0], [10, 20, 30], [255, 250, 255]))).toEqual({
    pixels: 3,
    differing: 2,
    most: 5,
  })
})

it('joins the rows of a picture', () => {
  const rows = [
    { pixels: 4, differing: 1, most: 9 },
    { pixels: 4, differing: 2, most: 3 },
  ]
  expect(rows.reduce(joinedDifference, NO_DIFFERENCE)).toEqual({ pixels: 8, differing: 3, most: 9 })
})
