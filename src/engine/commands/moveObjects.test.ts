import { expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { tagId, type RecordId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { createProject } from './createProject'
import { drawTrack } from './drawTrack'
import { moveObjects } from './moveObjects'

const HERE = frameIndex(10)

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'Test', pseudonym: 'a', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  const view = { clip, table: steadyTable() }
  workspace.commit('addClip', [{ before: null, after: clip }])
  const box = sampleAnnotation(workspace.authorId, { frame: 10, pts: 5120, box: { x: 10, y: 20, w: 30, h: 40 } })
  workspace.commit('drawBox', [{ before: null, after: box }])
  const track = drawTrack(workspace, view, frameIndex(4), tagId.parse('rifle'), { x: 100, y: 5, w: 50, h: 50 })
  if (!track.ok) throw new Error('no track')
  const ids: RecordId[] = [box.id, track.value.id]
  const boxAt = () => workspace.index.get('annotation', box.id)?.box
  const keyframes = () => workspace.index.keyframesOf(track.value.id).map(({ frame, box: { x, y } }) => [frame, x, y])
  return { workspace, view, ids, boxAt, keyframes }
}

test('a box and a track move together in one edit, the track by a keyframe of this frame', async () => {
  const { workspace, view, ids, boxAt, keyframes } = await setUp()
  const before = workspace.edits.length
  expect(moveObjects(workspace, view, HERE, ids, { dx: 7, dy: 3 }).ok).toBe(true)
  expect(workspace.edits.length).toBe(before + 1)
  expect(boxAt()).toEqual({ x: 17, y: 23, w: 30, h: 40 })
  expect(keyframes()).toEqual([
    [4, 100, 5],
    [10, 107, 8],
  ])
  workspace.undo()
  expect(boxAt()).toEqual({ x: 10, y: 20, w: 30, h: 40 })
  expect(keyframes()).toEqual([[4, 100, 5]])
})

test('all stop where the first meets the edge, and keep their places to each other', async () => {
  const { workspace, view, ids, boxAt, keyframes } = await setUp()
  moveObjects(workspace, view, HERE, ids, { dx: -400, dy: -400 })
  expect(boxAt()).toMatchObject({ x: 0, y: 15 })
  expect(keyframes()[1]).toEqual([10, 90, 0])
  expect(moveObjects(workspace, view, HERE, ids, { dx: -1, dy: -1 })).toMatchObject({
    problem: { code: 'nothingToDo' },
  })
})

test('a box of another frame stays where it is', async () => {
  const { workspace, view, ids, boxAt, keyframes } = await setUp()
  expect(moveObjects(workspace, view, frameIndex(5), ids, { dx: 2, dy: 0 }).ok).toBe(true)
  expect(boxAt()).toEqual({ x: 10, y: 20, w: 30, h: 40 })
  expect(keyframes()[1]).toEqual([5, 102, 5])
})
