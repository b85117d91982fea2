import { expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook } from '../../../tests/support/sampleRecords'
import { claimRecord } from '../../domain/records/claim'
import { claimId, clipId, tagId } from '../../domain/records/ids'
import { tagUses } from '../tagUses'
import { addMeasure } from './addMeasure'
import { changeMeasure } from './changeMeasure'
import { createProject } from './createProject'
import { deleteMeasure } from './deleteMeasure'
import { duplicateMeasure } from './duplicateMeasure'
import { deleteClip } from './deleteClip'
import { renameMeasure } from './renameMeasure'

const NO_COVER = tagId.parse('no_cover')
const CLIP = clipId.parse('clip-a')
const CLAIM = claimId.parse('claim-1')

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  workspace.commit('addClip', [{ before: null, after: sampleClip(workspace.authorId) }])
  const made = addMeasure(workspace, { name: ' No cover ', tagId: NO_COVER })
  if (!made.ok) throw new Error('the measure was not added')
  const { id } = made.value.measure
  const measures = () => workspace.index.all('measure')
  return { workspace, id, measures }
}

test('adding, changing, renaming, duplicating and deleting are one edit each, and undone one by one', async () => {
  const { workspace, id, measures } = await setUp()
  changeMeasure(workspace, id, (before) => ({ ...before, certainty: 'certain' }))
  renameMeasure(workspace, id, 'In the open')
  duplicateMeasure(workspace, id, 'In the open (copy)')
  deleteMeasure(workspace, id)
  expect(workspace.edits.slice(-5).map(({ purpose }) => purpose)).toEqual([
    'addMeasure',
    'changeMeasure',
    'renameMeasure',
    'duplicateMeasure',
    'deleteMeasure',
  ])
  expect(measures()).toMatchObject([{ name: 'In the open (copy)', certainty: 'certain' }])
  workspace.undo()
  expect(measures().map(({ name }) => name)).toEqual(['In the open (copy)', 'In the open'])
  workspace.undo()
  workspace.undo()
  workspace.undo()
  expect(measures()).toMatchObject([{ id, name: 'No cover', certainty: 'any' }])
  workspace.undo()
  expect(measures()).toEqual([])
})

test('what is left out of a change is no part of the question any more, and no change is no edit', async () => {
  const { workspace, id, measures } = await setUp()
  changeMeasure(workspace, id, (before) => ({ ...before, clipIds: [CLIP] }))
  expect(measures()[0]?.clipIds).toEqual([CLIP])
  changeMeasure(workspace, id, ({ clipIds: _clipIds, ...rest }) => rest)
  expect(measures()[0]).not.toHaveProperty('clipIds')
  const nothing = { ok: false, problem: { code: 'nothingToDo' } }
  expect(changeMeasure(workspace, id, (before) => ({ ...before }))).toMatchObject(nothing)
  expect(renameMeasure(workspace, id, ' No cover')).toMatchObject(nothing)
  expect(renameMeasure(workspace, id, ' ')).toMatchObject(nothing)
  expect(addMeasure(workspace, { name: ' ', tagId: NO_COVER })).toMatchObject(nothing)
})

test('a claim that a measure bears on is not deleted under it; a clip goes, and the measure goes on without it', async () => {
  const { workspace, id, measures } = await setUp()
  const claim = claimRecord.parse({ type: 'claim', id: CLAIM, text: { en: 'They took no cover.' } })
  workspace.commit('import', [{ before: null, after: claim }])
  changeMeasure(workspace, id, (before) => ({ ...before, claimId: CLAIM, clipIds: [CLIP] }))
  expect(workspace.commit('delete', [{ before: claim, after: null }])).toMatchObject({
    problem: { code: 'integrity', problems: [{ recordId: id, code: 'stillInUse' }] },
  })
  expect(deleteClip(workspace, CLIP).ok).toBe(true)
  expect(measures()[0]?.clipIds).toEqual([])
  workspace.undo()
  expect(measures()[0]?.clipIds).toEqual([CLIP])
})

test('a tag that a measure asks for counts as used', async () => {
  const { workspace } = await setUp()
  expect(tagUses(workspace.index).get(NO_COVER)).toBe(1)
})
