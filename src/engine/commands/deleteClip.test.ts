import { expect, it } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { claimRecord } from '../../domain/records/claim'
import { tagId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { createProject } from './createProject'
import { clipDeletion, deleteClip } from './deleteClip'
import { drawTrack } from './drawTrack'
import { examineFrames } from './examineFrames'
import { toggleRange } from './toggleRange'

async function coded() {
  const workspace = await createProject(fixedPorts(), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  const other = sampleClip(workspace.authorId, { id: 'clip-b' })
  workspace.commit('addClip', [
    { before: null, after: clip },
    { before: null, after: other },
  ])
  const view = { clip, table: steadyTable() }
  workspace.commit('drawBox', [{ before: null, after: sampleAnnotation(workspace.authorId) }])
  workspace.commit('drawBox', [
    { before: null, after: sampleAnnotation(workspace.authorId, { id: 'ann-b', clipId: 'clip-b' }) },
  ])
  drawTrack(workspace, view, frameIndex(3), tagId.parse('rifle'), { x: 10, y: 10, w: 50, h: 40 })
  toggleRange(workspace, view, frameIndex(10), tagId.parse('no_cover'))
  examineFrames(workspace, clip.id, [{ start: 0, end: 5, speed: 1 }])
  return { workspace, clip }
}

it('takes everything that lies on the clip and nothing else, and one undo brings all of it back', async () => {
  const { workspace, clip } = await coded()
  const before = new Map(workspace.index.records)
  expect(deleteClip(workspace, clip.id).ok).toBe(true)
  expect([...workspace.index.records.values()].map(({ type }) => type).toSorted()).toEqual([
    'annotation',
    'annotator',
    'clip',
    'codebook',
    'project',
  ])
  expect(workspace.index.get('annotation', 'ann-b')).toBeDefined()
  expect(workspace.edits.at(-1)).toMatchObject({ purpose: 'deleteClip' })
  expect(workspace.undo().ok).toBe(true)
  expect(new Map(workspace.index.records)).toEqual(before)
})

it('is refused while a claim names something of the clip, and says what holds it', async () => {
  const { workspace, clip } = await coded()
  const claim = claimRecord.parse({
    type: 'claim',
    id: 'claim-1',
    text: { en: 'They stand in the open.' },
    evidence: [
      {
        recordId: 'ann-1',
        bearing: 'supports',
        strength: 'weak',
        linkedBy: workspace.authorId,
        linkedAt: workspace.ports.clock.now(),
      },
    ],
  })
  workspace.commit('import', [{ before: null, after: claim }])
  const count = workspace.index.records.size
  expect(clipDeletion(workspace, clip.id).heldBy.map(({ id }) => id)).toEqual(['claim-1'])
  expect(deleteClip(workspace, clip.id)).toMatchObject({ ok: false, problem: { code: 'integrity' } })
  expect(workspace.index.records.size).toBe(count)
})
