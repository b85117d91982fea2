import { expect, it } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { workspaceRecord } from '../../domain/records/workspaceRecord'
import { frameIndex } from '../../domain/time/frameIndex'
import { captureStills } from './captureStills'
import { changeStill, redactStill } from './changeStill'
import { createProject } from './createProject'
import { deleteStill } from './deleteStill'
import { noteExports } from './noteExports'
import { requireSecond, tickStill } from './secondLook'

const FILL = { box: { x: 1, y: 2, w: 30, h: 40 }, fill: '#000000' }

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId, { provenance: { creditLine: 'SAMPLE' } })
  workspace.commit('addClip', [{ before: null, after: clip }])
  const frame = { view: { clip, table: steadyTable() }, sha256: 'a'.repeat(64), decoder: 'd', kind: 'clean' as const }
  const made = captureStills(workspace, [
    { ...frame, frame: frameIndex(3) },
    { ...frame, frame: frameIndex(7) },
  ])
  if (!made.ok) throw new Error('nothing was captured')
  const [still] = made.value.stills
  if (!still) throw new Error('nothing was captured')
  return { workspace, id: still.id, still: () => workspace.index.get('still', still.id) }
}

it('captures all of one gesture in one edit, with the tick of each frame and the clip’s credit', async () => {
  const { workspace, still } = await setUp()
  expect(workspace.edits.at(-1)?.changes).toHaveLength(2)
  expect(still()).toMatchObject({ frame: 3, pts: 3 * 512, credit: 'SAMPLE', kind: 'clean', redactions: [] })
  workspace.undo()
  expect(workspace.index.all('still')).toEqual([])
})

it('makes nothing of an act that changes nothing', async () => {
  const { workspace, id } = await setUp()
  expect(changeStill(workspace, id, { credit: 'SAMPLE' })).toMatchObject({ ok: false })
  expect(redactStill(workspace, id, [])).toMatchObject({ ok: false })
  expect(requireSecond(workspace, false)).toMatchObject({ ok: false })
  expect(captureStills(workspace, [])).toMatchObject({ ok: false })
  expect(deleteStill(workspace, 'none')).toMatchObject({ ok: false })
})

it('takes the second look only of another person, and again once another picture is there', async () => {
  const { workspace, id, still } = await setUp()
  expect(tickStill(workspace, id, true)).toMatchObject({ ok: false, problem: { code: 'samePerson' } })
  const other = workspaceRecord.parse({ type: 'annotator', id: 'b', pseudonym: 'b', createdAt: '2026-11-22T09:00:00Z' })
  const before = still() ?? null
  const theirs = workspaceRecord.parse({ ...before, capturedBy: 'b' })
  workspace.commit('import', [
    { before: null, after: other },
    { before, after: theirs },
  ])
  expect(tickStill(workspace, id, true).ok).toBe(true)
  expect(still()?.secondBy).toBe(workspace.authorId)
  changeStill(workspace, id, { visible: { en: 'A road' } })
  expect(still()?.secondBy).toBe(workspace.authorId)
  redactStill(workspace, id, [FILL])
  expect(still()).not.toHaveProperty('secondBy')
  tickStill(workspace, id, true)
  changeStill(workspace, id, { kind: 'strip' })
  expect(still()).not.toHaveProperty('secondBy')
})

it('notes every file, also who was left uncovered in it', async () => {
  const { workspace, id, still } = await setUp()
  const made = { profile: 'archive', fileName: 'a.png', sha256: 'c'.repeat(64), uncovered: 2 } as const
  const other = { profile: 'publication', fileName: 'b.png', sha256: 'd'.repeat(64) } as const
  // Both at once: one waits for the other.
  await Promise.all([noteExports(workspace, [{ id, made }]), noteExports(workspace, [{ id, made: other }])])
  expect(still()?.exports?.map(({ fileName, uncovered }) => [fileName, uncovered])).toEqual([
    ['a.png', 2],
    ['b.png', undefined],
  ])
  expect(workspace.edits.at(-1)?.purpose).toBe('exportStill')
})
