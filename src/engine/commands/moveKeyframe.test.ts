import { expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { keyframeRecord } from '../../domain/records/keyframe'
import { tagId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { createProject } from './createProject'
import { drawTrack } from './drawTrack'
import { moveKeyframe } from './moveKeyframe'
import { toggleKeyframe } from './toggleKeyframe'

const BOX = { x: 1, y: 2, w: 30, h: 40 }

/** A track with keyframes on frames 10, 20 and 30; the last one is a program's. */
async function setUp() {
  const workspace = await createProject(fixedPorts(), {
    name: 'Test',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view = { clip, table: steadyTable() }
  const made = drawTrack(workspace, view, frameIndex(10), tagId.parse('rifle'), BOX)
  if (!made.ok) throw new Error(made.problem.code)
  const track = made.value
  for (const frame of [20, 30]) toggleKeyframe(workspace, view, track.id, frameIndex(frame))
  const last = at(30)
  workspace.commit('followObject', [{ before: last, after: { ...last, auto: { confidence: 0.4 } } }])
  return { workspace, view, at, frames: () => workspace.index.keyframesOf(track.id).map(({ frame }) => frame) }

  function at(frame: number) {
    return keyframeRecord.parse(workspace.index.keyframeAt(track.id, frame))
  }
}

test('a keyframe goes to another frame with its box and that frame’s own timestamp, in one edit', async () => {
  const { workspace, view, at, frames } = await setUp()
  const before = workspace.edits.length
  expect(moveKeyframe(workspace, view, at(20).id, frameIndex(25)).ok).toBe(true)
  expect(frames()).toEqual([10, 25, 30])
  expect(at(25)).toMatchObject({ pts: view.table.pts[25], box: BOX })
  expect(workspace.edits.slice(before).map(({ purpose }) => purpose)).toEqual(['moveKeyframe'])
  workspace.undo()
  expect(frames()).toEqual([10, 20, 30])
})

test.each([
  [20, 30, 30],
  [20, 35, 30],
  [20, 10, 10],
  [20, 5, 10],
  [10, 40, 20],
])('from %i to %i it would meet the one on %i, so that nothing moves', async (from, to, frame) => {
  const { workspace, view, at, frames } = await setUp()
  const { id } = at(from)
  expect(moveKeyframe(workspace, view, id, frameIndex(to))).toMatchObject({
    ok: false,
    problem: { code: 'keyframeInTheWay', frame },
  })
  expect(frames()).toEqual([10, 20, 30])
})

test('what a person moves is no longer a program’s', async () => {
  const { workspace, view, at } = await setUp()
  moveKeyframe(workspace, view, at(30).id, frameIndex(33))
  expect(at(33).auto).toBeUndefined()
})

test('where it is already there is nothing to do, nor on another clip', async () => {
  const { workspace, view, at } = await setUp()
  const nothing = { ok: false, problem: { code: 'nothingToDo' } }
  expect(moveKeyframe(workspace, view, at(20).id, frameIndex(20))).toEqual(nothing)
  const other = { ...view, clip: sampleClip(workspace.authorId, { id: 'clip-b' }) }
  expect(moveKeyframe(workspace, other, at(20).id, frameIndex(22))).toEqual(nothing)
})
