import { describe, expect, it } from 'vitest'
import { EXCLUSIVE_CODEBOOK, TAGS } from '../../../tests/support/exclusiveProject'
import { trackId } from '../records/ids'
import { excludingPair, exclusiveVariables, haveCommonFrame, isSameSubject } from './exclusion'
import { frameIndex } from '../time/frameIndex'

const variables = exclusiveVariables([EXCLUSIVE_CODEBOOK])
const { open, cover, calm, shots, blast } = TAGS

describe('tags exclude each other', () => {
  it.each([
    { a: [open], b: [cover], pair: [open, cover] },
    { a: [calm, cover], b: [shots, open], pair: [cover, open] },
    { a: [open], b: [open], pair: undefined },
    { a: [open], b: [calm], pair: undefined },
    { a: [shots], b: [blast], pair: undefined },
  ])('$a and $b: $pair', ({ a, b, pair }) => expect(excludingPair(variables, a, b)).toEqual(pair))

  it('not where they stand in two codebooks', () => {
    const other = { ...EXCLUSIVE_CODEBOOK, id: 'other' as typeof EXCLUSIVE_CODEBOOK.id }
    const split = exclusiveVariables([
      { ...EXCLUSIVE_CODEBOOK, tags: EXCLUSIVE_CODEBOOK.tags.filter(({ id }) => id === open) },
      { ...other, tags: other.tags.filter(({ id }) => id === cover) },
    ])
    expect(excludingPair(split, [open], [cover])).toBeUndefined()
  })
})

it('a subject is shared by a common track, or by having none', () => {
  const [p, q] = [trackId.parse('p'), trackId.parse('q')]
  expect([isSameSubject(), isSameSubject([p], [q, p]), isSameSubject([p], [q]), isSameSubject([p], [])]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('frames are half-open intervals; of an open range the first one counts, and two open ones meet', () => {
  const range = (start: number, end?: number) => ({ start: frameIndex(start), end })
  expect(haveCommonFrame(range(0, 10), range(10, 20))).toBe(false)
  expect(haveCommonFrame(range(0, 11), range(10, 20))).toBe(true)
  expect(haveCommonFrame(range(5), range(10, 20))).toBe(false)
  expect(haveCommonFrame(range(15), range(10, 20))).toBe(true)
  expect(haveCommonFrame(range(5), range(90))).toBe(true)
})
