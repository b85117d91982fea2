import { expect, it } from 'vitest'
import { headWords } from './headWords'

it('reads the published list 11 bits at a time, from the front of the hash', () => {
  expect(headWords('00'.repeat(32))).toEqual(Array.from({ length: 8 }, () => 'abandon'))
  expect(headWords('ff'.repeat(32))).toEqual(Array.from({ length: 8 }, () => 'zoo'))
  // The entropy 7f… of the BIP-39 test vectors: "legal winner thank year wave sausage worth useful …".
  expect(headWords('7f'.repeat(32)).join(' ')).toBe('legal winner thank year wave sausage worth useful')
})

it('takes the first 88 bits and no more', () => {
  const hash = `${'7f'.repeat(11)}${'00'.repeat(21)}`
  expect(headWords(hash)).toEqual(headWords('7f'.repeat(32)))
  expect(headWords(`${'7f'.repeat(10)}7e${'7f'.repeat(21)}`)).not.toEqual(headWords(hash))
})
