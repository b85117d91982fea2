import { expect, it } from 'vitest'
import { readErrorMs } from './readErrorMs'

it.each([
  { text: ' 40 ', ms: 40 },
  { text: '٤٠', ms: 40 },
  { text: '0', ms: 0 },
  { text: '86400000', ms: 86_400_000 },
  { text: '86400001', ms: undefined },
  { text: '-1', ms: undefined },
  { text: '1.5', ms: undefined },
  { text: '', ms: undefined },
])('"$text" is an error of $ms ms', ({ text, ms }) => {
  expect(readErrorMs(text)).toBe(ms)
})
