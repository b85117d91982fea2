import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { angleText, directionText, lengthText } from './groundText'

/** Says the key and its number. */
const t = ((key: string, values?: { readonly n?: string }) => `${values?.n ?? ''} ${key}`.trim()) as TFunction

it.each([
  [0, '0 places.m'],
  [3.25, '3.3 places.m'],
  [999.4, '999 places.m'],
  [999.7, '1 places.km'],
  [1_072, '1.07 places.km'],
  [158_249, '158 places.km'],
  [13_585_432, '13,585 places.km'],
])('%d m', (meters, text) => {
  expect(lengthText(meters, 'en', t)).toBe(text)
})

it('writes lengths with Latin digits in Arabic', () => {
  expect(lengthText(158_249, 'ar', t)).toBe('158 places.km')
})

it.each([
  [0, '0.0°', 'n'],
  [22.4, '22.4°', 'n'],
  [22.6, '22.6°', 'ne'],
  [214.34, '214.3°', 'sw'],
  // Rounded it would be 360.0.
  [359.97, '0.0°', 'n'],
])('%d degrees', (degrees, angle, point) => {
  expect(directionText(degrees, t)).toEqual({ angle, point: `places.compass.${point}` })
})

it('has no minus before nothing', () => {
  expect(angleText(-0.04)).toBe('0.0°')
  expect(angleText(-12.06)).toBe('-12.1°')
})
