import { expect, it } from 'vitest'
import { headsIn, headText } from './headText'

const [A, B] = [
  { length: 312, hash: 'ab'.repeat(32) },
  { length: 1, hash: '01'.repeat(32) },
]

it('finds the heads of a receipt again, in any language, and nothing else', () => {
  expect(headsIn(`Receipt: ${headText(A)}, إيصال\n${headText(B)}.`)).toEqual([A, B])
  expect(headsIn(`framebench-head:312:${'ab'.repeat(31)}`)).toEqual([])
  expect(headsIn(`framebench-head:-1:${A.hash} ${A.hash}`)).toEqual([])
})
