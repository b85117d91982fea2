import { expect, it } from 'vitest'
import { rulerTicks } from './rulerTicks'

it.each([
  { from: 0, to: 8, most: 8, texts: ['0:00', '0:01', '0:02', '0:03', '0:04', '0:05', '0:06', '0:07', '0:08'] },
  { from: -1.5, to: 0.6, most: 5, texts: ['-0:01.5', '-0:01.0', '-0:00.5', '0:00.0', '0:00.5'] },
  { from: 0.3, to: 2.2, most: 2, texts: ['0:01', '0:02'] },
  { from: 59, to: 61.1, most: 3, texts: ['0:59', '1:00', '1:01'] },
  { from: 0, to: 20_000, most: 3, texts: ['0:00', '2:00:00', '4:00:00'] },
  { from: 0, to: 400_000, most: 3, texts: ['0:00', '48:00:00', '96:00:00'] },
])('marks from $from to $to s: $texts', ({ from, to, most, texts }) => {
  expect(rulerTicks(from, to, most).map(({ text }) => text)).toEqual(texts)
})
