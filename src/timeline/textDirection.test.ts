import { expect, test } from 'vitest'
import { textDirection } from './textDirection'

test.each([
  ['No cover taken', 'ltr'],
  ['دون احتماء بساتر', 'rtl'],
  ['4: الطريق M4', 'rtl'],
  ['M4 الطريق', 'ltr'],
  ['12', 'ltr'],
  ['', 'ltr'],
] as const)('“%s” runs %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction)
})
