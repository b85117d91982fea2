import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coefficientText, gradedText, percentText } from './coefficientText'

it.each([
  [0.765, '.765'],
  [0.8, '.800'],
  [0.7996, '.7996'],
  [0.66695, '.66695'],
  [0.6666, '.6666'],
  [0.9999, '.9999'],
  [1, '1.000'],
  [0, '0.000'.slice(1)],
  [-0.2, '-.200'],
])('the alpha %f is printed as %s', (value, text) => {
  expect(gradedText(value)).toBe(text)
})

it.each([
  [2 / 3, '.667'],
  [0.7996, '.800'],
  [0.9999, '.9999'],
])('%f, which is no alpha, is printed as %s', (value, text) => {
  expect(coefficientText(value)).toBe(text)
})

it.each([
  [1, '100 %'],
  [0, '0 %'],
  [0.851, '85.1 %'],
  [0.9999, '99.99 %'],
  [0.0001, '0.01 %'],
  [0.5, '50.0 %'],
])('the share %f is printed as %s', (share, text) => {
  expect(percentText(share)).toBe(text)
})

it('what is printed stands on the same side of every border as what was computed', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
      const shown = Number(gradedText(value))
      // Closer than nine decimals nobody prints.
      fc.pre([0.667, 0.8, 1].every((border) => value === border || Math.abs(value - border) > 1e-8))
      for (const border of [0.667, 0.8, 1]) expect(shown >= border).toBe(value >= border)
    }),
  )
})
