import { expect, it } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { frameIndex } from '../../domain/time/frameIndex'
import { captureStills } from './captureStills'
import { changeReport } from './changeReport'
import { createProject } from './createProject'
import { deleteStill } from './deleteStill'
import { noteExports } from './noteExports'

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const frame = { view: { clip, table: steadyTable() }, sha256: 'a'.repeat(64), decoder: 'd', kind: 'clean' as const }
  captureStills(workspace, [
    { ...frame, frame: frameIndex(3) },
    { ...frame, frame: frameIndex(7) },
  ])
  const stillIds = workspace.index.all('still').map(({ id }) => id)
  return { workspace, stillIds, report: () => workspace.index.all('project')[0]?.report }
}

it('keeps what is written of a report, one edit for each act, and takes it back', async () => {
  const { workspace, stillIds, report } = await setUp()
  expect(changeReport(workspace, { stillIds })).toMatchObject({ ok: true })
  expect(changeReport(workspace, { title: { en: 'A road' } })).toMatchObject({ ok: true })
  expect(report()).toMatchObject({ stillIds, title: { en: 'A road' }, languages: 'en-ar', profile: 'publication' })
  expect(changeReport(workspace, { title: { en: 'A road' } })).toMatchObject({ ok: false })
  workspace.undo()
  expect(report()).toMatchObject({ stillIds, title: {} })
  workspace.undo()
  expect(report()).toBeUndefined()
})

it('makes nothing of a change to what nobody has begun', async () => {
  const { workspace } = await setUp()
  expect(changeReport(workspace, { profile: 'publication' })).toMatchObject({ ok: false })
})

it('lets a still of a report be deleted, and its place stays for who takes that back', async () => {
  const { workspace, stillIds, report } = await setUp()
  changeReport(workspace, { stillIds })
  expect(deleteStill(workspace, stillIds[0] ?? '')).toMatchObject({ ok: true })
  expect(report()?.stillIds).toEqual(stillIds)
})

it('notes all files of one act in one edit, or none where a still is gone', async () => {
  const { workspace, stillIds } = await setUp()
  const noted = stillIds.map((id) => ({
    id,
    made: { profile: 'archive' as const, fileName: 'report.pdf', sha256: 'c'.repeat(64) },
  }))
  const before = workspace.edits.length
  expect(await noteExports(workspace, noted)).toMatchObject({ ok: true })
  expect(workspace.edits).toHaveLength(before + 1)
  for (const id of stillIds) {
    expect(workspace.index.get('still', id)?.exports).toMatchObject([
      { fileName: 'report.pdf', by: workspace.authorId },
    ])
  }
  deleteStill(workspace, stillIds[0] ?? '')
  expect(await noteExports(workspace, noted)).toMatchObject({ ok: false })
  expect(workspace.index.get('still', stillIds[1] ?? '')?.exports).toHaveLength(1)
})
