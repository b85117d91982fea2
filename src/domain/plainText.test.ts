import { expect, it } from 'vitest'
import { plainText } from './plainText'

it.each([
  ['  Weapon VISIBLE ', 'weapon visible'],
  ['Café', 'cafe'],
  ['سِلاحٌ', 'سلاح'],
  ['إطار أوّل', 'اطار اول'],
  ['مركبة', 'مركبه'],
  ['مدى', 'مدي'],
  ['ســـاتر', 'ساتر'],
])('reads %s as %s', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})
