import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutRecord } from '../records/cut'
import { annotatorId } from '../records/ids'
import { frameIndex } from '../time/frameIndex'
import { neighbourCut, shownCuts } from './shownCuts'

const ME = annotatorId.parse('me')

function cut(frame: number, authorId: string, verdict: 'confirmed' | 'rejected') {
  const at = '2026-11-22T09:00:00.000Z'
  const id = `cut-${authorId}-${frame}`
  return cutRecord.parse({
    type: 'cut',
    id,
    clipId: 'clip-a',
    frame,
    pts: 0,
    verdict,
    authorId,
    createdAt: at,
    updatedAt: at,
  })
}

const YES = 'confirmed'
const NO = 'rejected'

test.each([
  { what: 'found by a program', found: true, state: 'suggested' },
  { what: 'found, and I confirm', found: true, mine: YES, state: 'confirmed' },
  { what: 'found, and I reject', found: true, mine: NO, state: undefined },
  { what: 'found, and another confirms', found: true, other: YES, state: 'confirmed' },
  { what: 'found, and another rejects', found: true, other: NO, state: undefined },
  { what: 'I confirm, another rejects', found: true, mine: YES, other: NO, state: 'confirmed' },
  { what: 'I reject, another confirms', found: true, mine: NO, other: YES, state: undefined },
  { what: 'others disagree', found: true, other: YES, third: NO, state: 'confirmed' },
  { what: 'marked by me alone', found: false, mine: YES, state: 'confirmed', isOnlyMine: true },
  { what: 'marked by me and another', found: false, mine: YES, other: YES, state: 'confirmed' },
  { what: 'marked by another alone', found: false, other: YES, state: 'confirmed' },
] as const)('$what', (row) => {
  const said = [
    ...('mine' in row ? [cut(7, 'me', row.mine)] : []),
    ...('other' in row ? [cut(7, 'other', row.other)] : []),
    ...('third' in row ? [cut(7, 'third', row.third)] : []),
  ]
  const expected =
    row.state === undefined ? [] : [{ frame: 7, state: row.state, isOnlyMine: 'isOnlyMine' in row && row.isOnlyMine }]
  // The order in which records come must not decide.
  for (const records of [said, said.toReversed()]) {
    expect(shownCuts(row.found ? [frameIndex(7)] : [], records, ME)).toEqual(expected)
  }
})

test('cuts come in order, each frame once, and next and previous lead through all of them', () => {
  const frames = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })
  fc.assert(
    fc.property(frames, frames, (found, confirmed) => {
      const cuts = shownCuts(
        found.map(frameIndex),
        confirmed.map((frame) => cut(frame, 'me', YES)),
        ME,
      )
      const expected = [...new Set([...found, ...confirmed])].toSorted((a, b) => a - b)
      expect(cuts.map(({ frame }) => frame)).toEqual(expected)
      const forwards: number[] = []
      for (let at = neighbourCut(cuts, -1, 1); at; at = neighbourCut(cuts, at.frame, 1)) forwards.push(at.frame)
      const backwards: number[] = []
      for (let at = neighbourCut(cuts, 201, -1); at; at = neighbourCut(cuts, at.frame, -1)) backwards.push(at.frame)
      expect(forwards).toEqual(expected)
      expect(backwards.toReversed()).toEqual(expected)
    }),
  )
})
