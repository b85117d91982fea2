import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MatchingItems } from './matchingItems'

const isEven = ({ value }: { value: number }) => value % 2 === 0

describe('matching items', () => {
  it('are those that a filter finds in every version of a list', () => {
    const items = Array.from({ length: 40 }, (_, value) => ({ value }))
    fc.assert(
      fc.property(fc.array(fc.subarray(items), { maxLength: 20 }), (versions) => {
        const matching = new MatchingItems(isEven)
        for (const version of versions) {
          expect(new Set(matching.read(version))).toEqual(new Set(version.filter(isEven)))
          expect(matching.read(version)).toHaveLength(version.filter(isEven).length)
        }
      }),
    )
  })

  it('are the same array as long as the same items match', () => {
    const matching = new MatchingItems(isEven)
    const two = { value: 2 }
    const found = matching.read([two, { value: 3 }])
    expect(matching.read([{ value: 1 }, two, { value: 5 }])).toBe(found)
    expect(matching.read([{ value: 4 }, two])).not.toBe(found)
  })
})
