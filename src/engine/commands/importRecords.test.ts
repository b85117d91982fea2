import { expect, it } from 'vitest'
import { exclusiveProject } from '../../../tests/support/exclusiveProject'
import { coverageId } from '../../domain/records/ids'
import { examineFrames } from './examineFrames'
import { importRecords } from './importRecords'

it('joins imported coverage to what was seen meanwhile; undo takes it back and keeps what was seen, redo brings it again', async () => {
  const { workspace, view } = await exclusiveProject()
  const spans = () =>
    workspace.index.coverageOf(view.clip.id, workspace.authorId)?.spans.map(({ start, end }) => [start, end])
  const see = (start: number, end: number) => examineFrames(workspace, view.clip.id, [{ start, end, speed: 0 }])
  see(0, 10)
  const mine = workspace.index.coverageOf(view.clip.id, workspace.authorId)
  if (!mine) throw new Error('nothing seen')
  const planned = { before: mine, after: { ...mine, spans: [{ start: 0, end: 30, speed: 0 }] } }
  see(40, 50)
  expect(importRecords(workspace, [planned]).ok).toBe(true)
  expect(spans()).toEqual([
    [0, 30],
    [40, 50],
  ])
  see(60, 70)
  expect(workspace.undo().ok).toBe(true)
  expect(spans()).toEqual([
    [0, 10],
    [40, 50],
    [60, 70],
  ])
  expect(workspace.redo().ok).toBe(true)
  expect(spans()).toEqual([
    [0, 30],
    [40, 50],
    [60, 70],
  ])
})

it('undo leaves frames that the file had brought and that were looked at more slowly since', async () => {
  const { workspace, view } = await exclusiveProject()
  const spans = () => workspace.index.coverageOf(view.clip.id, workspace.authorId)?.spans
  const coverage = {
    type: 'coverage' as const,
    id: coverageId.parse('cov'),
    clipId: view.clip.id,
    authorId: workspace.authorId,
    spans: [{ start: 0, end: 30, speed: 1 }],
    updatedAt: view.clip.addedAt,
  }
  importRecords(workspace, [{ before: null, after: coverage }])
  examineFrames(workspace, view.clip.id, [{ start: 10, end: 20, speed: 0 }])
  expect(workspace.undo().ok).toBe(true)
  expect(spans()).toEqual([{ start: 10, end: 20, speed: 0 }])
  expect(workspace.redo().ok).toBe(true)
  expect(spans()).toEqual([
    { start: 0, end: 10, speed: 1 },
    { start: 10, end: 20, speed: 0 },
    { start: 20, end: 30, speed: 1 },
  ])
})

it('undo takes back a clip that came with the frames that were seen of it', async () => {
  const { workspace, view } = await exclusiveProject()
  const clip = {
    ...view.clip,
    id: 'clip-b' as typeof view.clip.id,
    source: { ...view.clip.source, sha256: 'b'.repeat(64) },
  }
  const coverage = {
    type: 'coverage' as const,
    id: coverageId.parse('cov'),
    clipId: clip.id,
    authorId: workspace.authorId,
    spans: [{ start: 0, end: 9, speed: 0 }],
    updatedAt: view.clip.addedAt,
  }
  importRecords(
    workspace,
    [clip, coverage].map((after) => ({ before: null, after })),
  )
  examineFrames(workspace, clip.id, [{ start: 20, end: 30, speed: 1 }])
  expect(workspace.undo().ok).toBe(true)
  expect(workspace.index.get('clip', clip.id)).toBeUndefined()
  expect(workspace.index.all('coverage')).toEqual([])
  expect(workspace.redo().ok).toBe(true)
  expect(workspace.index.coverageOf(clip.id, workspace.authorId)?.spans).toHaveLength(2)
})
