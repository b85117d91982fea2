import { expect, it } from 'vitest'
import { codedRange, groupOf, reviewedClip } from '../../../tests/support/reviewedClip'
import { tagId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { acceptAgreed } from './acceptAgreed'
import { toggleRange } from './toggleRange'

const RECORDS = [
  codedRange('a1', 0, [10, 20]),
  codedRange('a2', 0, [30, 40]),
  codedRange('b1', 1, [10, 20]),
  codedRange('b2', 1, [30, 40]),
]
const AGREED = [groupOf('a1', 'b1'), groupOf('a2', 'b2')]

it('accepts all agreements in one edit; of each the first coder’s code stands', async () => {
  const { workspace } = await reviewedClip(RECORDS)
  const before = workspace.edits.length
  expect(acceptAgreed(workspace, AGREED).ok).toBe(true)
  expect(workspace.edits).toHaveLength(before + 1)
  expect(workspace.index.all('adjudication')).toMatchObject([
    { kind: 'agreement', verdict: 'kept', aboutIds: ['a1', 'b1'], resultIds: ['a1'], reason: '' },
    { kind: 'agreement', verdict: 'kept', aboutIds: ['a2', 'b2'], resultIds: ['a2'], reason: '' },
  ])
  workspace.undo()
  expect(workspace.index.all('adjudication')).toEqual([])
})

it('is refused to who coded the clip', async () => {
  const { workspace, view } = await reviewedClip(RECORDS)
  toggleRange(workspace, view, frameIndex(50), tagId.parse('no_cover'))
  expect(acceptAgreed(workspace, AGREED)).toMatchObject({ problem: { code: 'coderAdjudicates' } })
  expect(acceptAgreed(workspace, AGREED, 'a team of two').ok).toBe(true)
  expect(workspace.index.all('adjudication').map(({ exception }) => exception)).toEqual([
    'a team of two',
    'a team of two',
  ])
})
