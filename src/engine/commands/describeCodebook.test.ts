import { expect, it } from 'vitest'
import { exclusiveProject } from '../../../tests/support/exclusiveProject'
import { describeCodebook } from './describeCodebook'

it('changes title and note in one edit that is undone, and leaves the version', async () => {
  const { workspace } = await exclusiveProject()
  const book = () => workspace.index.all('codebook')[0]
  const before = book()
  if (!before) throw new Error('no codebook')
  const about = { titles: { en: 'Gunfire', ar: 'إطلاق نار' }, note: 'Two coders.' }
  expect(describeCodebook(workspace, before.id, about)).toMatchObject({
    ok: true,
    value: { purpose: 'changeCodebook' },
  })
  expect(book()).toEqual({ ...before, ...about })
  expect(describeCodebook(workspace, before.id, about)).toMatchObject({ problem: { code: 'nothingToDo' } })
  workspace.undo()
  expect(book()).toEqual(before)
})
