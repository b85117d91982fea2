import { expect, test } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../tests/support/sampleRecords'
import { annotationId, clipId as toClipId } from '../domain/records/ids'
import { changeCoded } from '../engine/commands/changeCoded'
import { createProject } from '../engine/commands/createProject'
import { deleteRecords } from '../engine/commands/deleteRecords'
import { importRecords } from '../engine/commands/importRecords'
import { objectNumbersOf } from './objectNumbers'

test('numbers are by age: a change keeps them, a deletion moves those of younger ones, and an undo moves them back', async () => {
  const workspace = await createProject(fixedPorts(), { name: 'p', pseudonym: 'x', codebook: sampleCodebook() })
  const { authorId } = workspace
  const ids = ['a', 'b', 'c'].map((id) => annotationId.parse(id))
  const born = (second: number) => ({ createdAt: `2026-11-22T09:00:0${second}.000Z` })
  const boxes = [
    sampleAnnotation(authorId, { id: 'a', frame: 1, pts: 512, ...born(2) }),
    sampleAnnotation(authorId, { id: 'b', ...born(0) }),
    sampleAnnotation(authorId, { id: 'c', ...born(1) }),
  ]
  importRecords(
    workspace,
    [sampleClip(authorId), ...boxes].map((after) => ({ before: null, after })),
  )
  const numbers = () => ids.map((id) => objectNumbersOf(workspace, toClipId.parse('clip-a')).get(id))
  expect(numbers()).toEqual([3, 1, 2])
  for (const id of ids) changeCoded(workspace, id, { purpose: 'changeNote', values: { note: 'x' } })
  expect(numbers()).toEqual([3, 1, 2])
  deleteRecords(workspace, ids.slice(1, 2))
  expect(numbers()).toEqual([2, undefined, 1])
  workspace.undo()
  expect(numbers()).toEqual([3, 1, 2])
})
