import { expect, it } from 'vitest'
import { codedTrack, disagreementOf, reviewedClip } from '../../../tests/support/reviewedClip'
import { addClaim } from './addClaim'
import { linkEvidence } from './linkEvidence'
import { settleDisagreement } from './settleDisagreement'
import { unsettle } from './unsettle'

const RECORDS = [...codedTrack('ta', 0, [[10, 0]]), ...codedTrack('tb', 1, [[10, 20]])]

async function mergedTracks() {
  const { workspace, view } = await reviewedClip(RECORDS)
  const before = new Map(workspace.index.records)
  const deciding = {
    group: disagreementOf('ta', 'tb'),
    decision: { kind: 'merge', extent: 'union' },
    reason: 'r',
  } as const
  const made = settleDisagreement(workspace, view, deciding)
  if (!made.ok) throw new Error(made.problem.code)
  return { workspace, before, adjudication: made.value.adjudication }
}

it('takes a verdict away with what was put in the place of codes', async () => {
  const { workspace, before, adjudication } = await mergedTracks()
  expect(unsettle(workspace, [adjudication.id]).ok).toBe(true)
  expect(workspace.index.records).toEqual(before)
  workspace.undo()
  expect(workspace.index.get('adjudication', adjudication.id)).toEqual(adjudication)
})

it('leaves a result that is evidence by now', async () => {
  const { workspace, adjudication } = await mergedTracks()
  const claim = addClaim(workspace, { en: 'A claim' })
  const results = adjudication.resultIds ?? []
  if (!claim.ok) throw new Error(claim.problem.code)
  linkEvidence(workspace, claim.value.id, results, { bearing: 'supports', strength: 'weak', note: '' })
  expect(unsettle(workspace, [adjudication.id]).ok).toBe(true)
  expect(results.map((id) => workspace.index.records.has(id))).toEqual([true])
  expect(workspace.index.all('adjudication')).toEqual([])
})

it('of nothing is nothing', async () => {
  const { workspace } = await reviewedClip(RECORDS)
  expect(unsettle(workspace, ['ta'])).toMatchObject({ problem: { code: 'nothingToDo' } })
})
