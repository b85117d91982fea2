import { expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { syncId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { addSync } from './addSync'
import { changeSync } from './changeSync'
import { createProject } from './createProject'
import { deleteClip } from './deleteClip'
import { deleteSync } from './deleteSync'

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const [a, b] = ['clip-a', 'clip-b'].map((id) => ({
    clip: sampleClip(workspace.authorId, { id }),
    table: steadyTable(),
  }))
  if (!a || !b) throw new Error('two clips')
  workspace.commit(
    'addClip',
    [a, b].map(({ clip }) => ({ before: null, after: clip })),
  )
  const wanted = {
    a: { view: a, frame: frameIndex(10) },
    b: { view: b, frame: frameIndex(20) },
    errorMs: 40,
    basis: ' a flash ',
  }
  const made = addSync(workspace, wanted)
  if (!made.ok) throw new Error(made.problem.code)
  return { workspace, wanted, id: made.value.sync.id, syncs: () => workspace.index.all('sync') }
}

test('an offset names both frames with their ticks; adding, changing and deleting are one edit each, undone one by one', async () => {
  const { workspace, id, syncs } = await setUp()
  expect(syncs()).toMatchObject([
    {
      a: { clipId: 'clip-a', frame: 10, pts: 5120 },
      b: { clipId: 'clip-b', frame: 20, pts: 10_240 },
      errorMs: 40,
      basis: 'a flash',
    },
  ])
  changeSync(workspace, id, { errorMs: 80 })
  changeSync(workspace, id, { basis: 'two flashes' })
  deleteSync(workspace, id)
  expect(workspace.edits.slice(-4).map(({ purpose }) => purpose)).toEqual([
    'addSync',
    'changeSync',
    'changeSync',
    'deleteSync',
  ])
  expect(syncs()).toEqual([])
  workspace.undo()
  expect(syncs()).toMatchObject([{ errorMs: 80, basis: 'two flashes' }])
  workspace.undo()
  workspace.undo()
  expect(syncs()).toMatchObject([{ errorMs: 40, basis: 'a flash' }])
  workspace.undo()
  expect(syncs()).toEqual([])
})

test('what changes nothing is no edit, and two frames of one clip are no instant of two', async () => {
  const { workspace, wanted, id, syncs } = await setUp()
  const nothing = { ok: false, problem: { code: 'nothingToDo' } }
  expect(changeSync(workspace, id, { errorMs: 40, basis: 'a flash ' })).toMatchObject(nothing)
  expect(changeSync(workspace, syncId.parse('none'), { errorMs: 1 })).toMatchObject(nothing)
  expect(deleteSync(workspace, syncId.parse('none'))).toMatchObject(nothing)
  const same = addSync(workspace, { ...wanted, b: { ...wanted.a, frame: frameIndex(11) } })
  expect(same).toMatchObject({ ok: false, problem: { code: 'sameClip' } })
  expect(syncs()).toHaveLength(1)
})

test.each(['clip-a', 'clip-b'])('an offset goes with its clip %s, and comes back with it', async (clip) => {
  const { workspace, syncs } = await setUp()
  const gone = workspace.index.get('clip', clip)
  if (!gone) throw new Error('no clip')
  expect(deleteClip(workspace, gone.id).ok).toBe(true)
  expect(syncs()).toEqual([])
  workspace.undo()
  expect(syncs()).toHaveLength(1)
})

test('a frame that the clip does not have is refused', async () => {
  const { workspace } = await setUp()
  const [sync] = workspace.index.all('sync')
  if (!sync) throw new Error('no offset')
  const outside = { ...sync, id: syncId.parse('other'), b: { ...sync.b, frame: frameIndex(100) } }
  const refused = workspace.commit('import', [{ before: null, after: outside }])
  expect(refused).toMatchObject({ ok: false, problem: { code: 'integrity' } })
})
