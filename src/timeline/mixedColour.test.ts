import { expect, test } from 'vitest'
import { mixedColour } from './mixedColour'

test.each([
  ['#e69f00', 0.34, '#1c1c1c', '#614912'],
  ['#e69f00', 1, '#000000', '#e69f00'],
  ['#ffffff', 0, '#1c1c1c', '#1c1c1c'],
  ['#fff', 0.5, '#000', '#808080'],
])('%s with a share of %d over %s is %s', (colour, share, ground, mixed) => {
  expect(mixedColour(colour, share, ground)).toBe(mixed)
})
