import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXCLUSIVE_CODEBOOK, TAGS } from '../../../tests/support/exclusiveProject'
import { NOW } from '../../../tests/support/sampleRecords'
import { segmentRecord, type SegmentRecord } from '../records/segment'
import { exclusionAmong, exclusiveVariables } from './exclusion'
import { MOST_OVERLAPS, overlaps } from './overlaps'

const variables = exclusiveVariables([EXCLUSIVE_CODEBOOK])
const { open, cover, shots } = TAGS

let count = 0
function range(tagIds: readonly string[], start: number, end: number | undefined, over: object = {}): SegmentRecord {
  count += 1
  const closed = end === undefined ? {} : { end, endPts: end * 512 }
  const base = { type: 'segment', id: `range-${count}`, clipId: 'clip-a', authorId: 'a', codebookVersion: '1' }
  const times = { start, startPts: start * 512, createdAt: NOW, updatedAt: NOW, ...closed }
  return segmentRecord.parse({ ...base, ...times, tagIds, ...over })
}

describe('overlaps', () => {
  it('says which tags, and on which frames', () => {
    const [one, other] = [range([open], 10, 30), range([shots, cover], 20, 40)]
    expect(overlaps([other, one, range([cover], 30, 35, { authorId: 'b' })], variables)).toEqual([
      { first: one, second: other, tagId: open, otherTagId: cover, start: 20, end: 30 },
    ])
  })

  it('finds the pairs that the rule of single edits refuses', () => {
    const tracks = fc.subarray(['p', 'q'])
    const tags = fc.subarray(Object.values(TAGS), { minLength: 1, maxLength: 2 })
    const frames = fc.tuple(fc.nat(40), fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }))
    const made = fc.tuple(tags, frames, tracks, fc.constantFrom('a', 'b'))
    fc.assert(
      fc.property(fc.array(made, { maxLength: 14 }), (looks) => {
        const ranges = looks.map(([tagIds, [start, length], trackIds, authorId]) =>
          range(tagIds, start, length === undefined ? undefined : start + length, {
            ...(trackIds.length > 0 ? { trackIds } : {}),
            authorId,
          }),
        )
        const found = overlaps(ranges, variables).map(({ first, second }) => [first.id, second.id].toSorted().join())
        const wanted = ranges.flatMap((one, at) =>
          ranges
            .slice(at + 1)
            .filter((other) => exclusionAmong(variables, one, [other]))
            .map((other) => [one.id, other.id].toSorted().join()),
        )
        expect(found.toSorted()).toEqual(wanted.toSorted())
      }),
    )
  })

  it('stops where nobody would read on', () => {
    const many = Array.from({ length: 400 }, (_, at) => range([at % 2 === 0 ? open : cover], at, 1000))
    expect(overlaps(many, variables)).toHaveLength(MOST_OVERLAPS)
  })
})
