import { expect, it } from 'vitest'
import { evidence } from '../../../tests/support/measuredClip'
import { codedRange } from '../../../tests/support/reviewedClip'
import { adjudicationRecord } from '../records/adjudication'
import { reviewRecord } from '../records/review'
import { adjudicatedCodes } from './clipCodes'

const NOW = '2026-11-22T09:00:00.000Z'

function submitted(revision: number, recordIds: readonly string[]) {
  return reviewRecord.parse({
    type: 'review',
    id: `review-${revision}`,
    clipId: 'clip-a',
    coderId: 'coder-b',
    recordIds,
    submittedAt: NOW,
    digest: 'a'.repeat(64),
    revision,
  })
}

it('a verdict about what a newer revision superseded counts no more', () => {
  const segments = [codedRange('a', 0, [0, 10]), codedRange('b', 1, [0, 12]), codedRange('b2', 1, [0, 14])]
  const verdict = adjudicationRecord.parse({
    type: 'adjudication',
    id: 'v',
    clipId: 'clip-a',
    aboutIds: ['a', 'b'],
    verdict: 'kept',
    resultIds: ['a'],
    adjudicatorId: 'judge',
    decidedAt: NOW,
  })
  const clip = { segments, adjudications: [verdict] }
  const counted = (reviews: readonly ReturnType<typeof submitted>[]) =>
    adjudicatedCodes(evidence({ ...clip, reviews })).get('adjudicated')?.size ?? 0
  expect(counted([submitted(1, ['b'])])).toBe(1)
  expect(counted([submitted(1, ['b']), submitted(2, ['b2'])])).toBe(0)
})
