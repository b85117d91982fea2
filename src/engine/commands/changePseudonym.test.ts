import { expect, test } from 'vitest'
import { exclusiveProject, TAGS } from '../../../tests/support/exclusiveProject'
import { NOW } from '../../../tests/support/sampleRecords'
import { submitAll } from '../../../tests/support/submitted'
import { annotatorRecord } from '../../domain/records/annotator'
import { frameIndex } from '../../domain/time/frameIndex'
import { changePseudonym } from './changePseudonym'
import { toggleRange } from './toggleRange'

async function project() {
  const { workspace, view } = await exclusiveProject()
  const other = annotatorRecord.parse({ type: 'annotator', id: 'other', pseudonym: 'coder-k3', createdAt: NOW })
  workspace.commit('import', [{ before: null, after: other }])
  const own = () => workspace.index.get('annotator', workspace.authorId)
  return { workspace, view, own }
}

test('a pseudonym is changed by one act that can be undone; the coder stays the same one', async () => {
  const { workspace, view, own } = await project()
  toggleRange(workspace, view, frameIndex(10), TAGS.cover)
  const [before, edits] = [own(), workspace.edits.length]
  expect(changePseudonym(workspace, '  coder-9 ').ok).toBe(true)
  expect(own()).toEqual({ ...before, pseudonym: 'coder-9' })
  expect(workspace.edits.slice(edits).map(({ purpose }) => purpose)).toEqual(['changePseudonym'])
  expect(workspace.index.all('segment')[0]?.authorId).toBe(workspace.authorId)
  workspace.undo()
  expect(own()).toEqual(before)
})

test('nobody takes the pseudonym of somebody else, or none', async () => {
  const { workspace, own } = await project()
  const before = own()
  expect(changePseudonym(workspace, 'Coder-K3')).toMatchObject({ problem: { code: 'pseudonymTaken' } })
  for (const none of ['  ', 'x'.repeat(61), before?.pseudonym ?? ''])
    expect(changePseudonym(workspace, none)).toMatchObject({ problem: { code: 'nothingToDo' } })
  expect(own()).toEqual(before)
})

test('once something was submitted the pseudonym stays, and an earlier change of it is not taken back', async () => {
  const { workspace, view, own } = await project()
  const changed = changePseudonym(workspace, 'coder-9')
  if (!changed.ok) throw new Error(changed.problem.code)
  toggleRange(workspace, view, frameIndex(10), TAGS.cover)
  toggleRange(workspace, view, frameIndex(19), TAGS.cover)
  await submitAll(workspace)
  expect(changePseudonym(workspace, 'coder-10')).toMatchObject({ problem: { code: 'pseudonymIsSubmitted' } })
  expect(workspace.takeBack(changed.value.id)).toMatchObject({ ok: false, problem: { code: 'submitted' } })
  expect(own()?.pseudonym).toBe('coder-9')
})
