import { expect, test } from 'vitest'
import { frameIndex } from '../../domain/time/frameIndex'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { annotatorRecord } from '../../domain/records/annotator'
import { cutRecord } from '../../domain/records/cut'
import { confirmCut } from './confirmCut'
import { createProject } from './createProject'
import { rejectCut } from './rejectCut'
import { deleteClip } from './deleteClip'
import { removeCut } from './removeCut'

const FRAME = frameIndex(25)

async function setUp() {
  const ports = fixedPorts()
  const codebook = sampleCodebook()
  const workspace = await createProject(ports, { name: 'Test', pseudonym: 'coder-7f', codebook })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view = { clip, table: steadyTable() }
  const said = () => workspace.index.cutsOf(clip.id).map(({ frame, verdict, authorId }) => [frame, verdict, authorId])
  return { workspace, view, said, me: workspace.authorId }
}

test('a verdict is one record at the frame’s own timestamp, is changed in place, and undoes step by step', async () => {
  const { workspace, view, said, me } = await setUp()
  expect(confirmCut(workspace, view, FRAME).ok).toBe(true)
  expect(workspace.index.cutsOf(view.clip.id)[0]?.pts).toBe(view.table.pts[25])
  expect(rejectCut(workspace, view, FRAME).ok).toBe(true)
  expect(said()).toEqual([[25, 'rejected', me]])
  expect(removeCut(workspace, view, FRAME).ok).toBe(true)
  expect(said()).toEqual([])
  expect(workspace.edits.slice(-3).map(({ purpose }) => purpose)).toEqual(['confirmCut', 'rejectCut', 'removeCut'])
  workspace.undo()
  expect(said()).toEqual([[25, 'rejected', me]])
  workspace.undo()
  expect(said()).toEqual([[25, 'confirmed', me]])
  workspace.undo()
  expect(said()).toEqual([])
})

test('another person’s verdict stays as it is', async () => {
  const { workspace, view, said, me } = await setUp()
  const other = annotatorRecord.parse({ type: 'annotator', id: 'other', pseudonym: 'x', createdAt: view.clip.addedAt })
  const theirs = cutRecord.parse({
    type: 'cut',
    id: 'theirs',
    clipId: view.clip.id,
    frame: 25,
    pts: view.table.pts[25],
    verdict: 'confirmed',
    authorId: 'other',
    createdAt: view.clip.addedAt,
    updatedAt: view.clip.addedAt,
  })
  expect(
    workspace.commit('import', [
      { before: null, after: other },
      { before: null, after: theirs },
    ]).ok,
  ).toBe(true)
  rejectCut(workspace, view, FRAME)
  expect(new Set(said())).toEqual(
    new Set([
      [25, 'confirmed', 'other'],
      [25, 'rejected', me],
    ]),
  )
  removeCut(workspace, view, FRAME)
  expect(said()).toEqual([[25, 'confirmed', 'other']])
  expect(removeCut(workspace, view, FRAME)).toMatchObject({ ok: false, problem: { code: 'nothingToDo' } })
})

test('the same verdict twice, or one on the first frame, is no edit', async () => {
  const { workspace, view, said } = await setUp()
  confirmCut(workspace, view, FRAME)
  const nothing = { ok: false, problem: { code: 'nothingToDo' } }
  expect(confirmCut(workspace, view, FRAME)).toMatchObject(nothing)
  expect(confirmCut(workspace, view, frameIndex(0))).toMatchObject(nothing)
  expect(said()).toHaveLength(1)
})

test('a verdict outside its clip is refused', async () => {
  const { workspace, view } = await setUp()
  const short = { ...view, table: steadyTable(200) }
  expect(confirmCut(workspace, short, frameIndex(150))).toMatchObject({ ok: false, problem: { code: 'integrity' } })
})

test('a clip is deleted with what was said about its cuts, and comes back with it', async () => {
  const { workspace, view, said } = await setUp()
  rejectCut(workspace, view, FRAME)
  const before = said()
  expect(deleteClip(workspace, view.clip.id).ok).toBe(true)
  expect(said()).toEqual([])
  workspace.undo()
  expect(said()).toEqual(before)
})
