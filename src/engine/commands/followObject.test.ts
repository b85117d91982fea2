import { describe, expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { frameIndex } from '../../domain/time/frameIndex'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { FollowedBox } from '../ports/follow'
import { boxToTrack } from './boxToTrack'
import { changeTrackBox } from './changeTrackBox'
import { confirmAllAuto, confirmAutoUpTo } from './confirmAuto'
import { createProject } from './createProject'
import { followObject } from './followObject'
import { rejectAutoAfter } from './rejectAuto'

const START = frameIndex(4)

async function setUp() {
  const workspace = await createProject(fixedPorts(), {
    name: 'Test',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const single = sampleAnnotation(workspace.authorId)
  workspace.commit('drawBox', [{ before: null, after: single }])
  return { workspace, view: { clip, table: steadyTable() }, single }
}

/** To the right until the middle, then back: three keyframes say it all. */
function boxes(first: number, last: number): FollowedBox[] {
  const middle = (first + last) / 2
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => {
    const frame = first < last ? first + index : first - index
    const x = 10 + 3 * (Math.abs(last - first) / 2 - Math.abs(frame - middle))
    return { frame: frameIndex(frame), box: { x, y: 20, w: 30, h: 40 }, confidence: 0.9 - index / 100 }
  })
}

function snapshot({ index }: Awaited<ReturnType<typeof setUp>>['workspace']) {
  return [...index.records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function followed() {
  const parts = await setUp()
  const { workspace, view, single } = parts
  const before = snapshot(workspace)
  const made = followObject(workspace, view, { id: single.id, frame: START, boxes: boxes(5, 25), isGone: false })
  if (!made.ok) throw new Error(made.problem.code)
  return { ...parts, before, track: made.value, keyframes: () => workspace.index.keyframesOf(made.value.id) }
}

describe('following an object', () => {
  test('makes a single box a track with few keyframes, each marked with its own confidence; one undo takes all back', async () => {
    const { workspace, before, single, keyframes } = await followed()
    expect(keyframes().map(({ frame, auto }) => [frame, auto?.confidence])).toEqual([
      [4, undefined],
      [5, 0.9],
      [15, 0.8],
      [25, 0.7],
    ])
    expect(workspace.index.get('annotation', single.id)).toBeUndefined()
    expect(workspace.undo().ok).toBe(true)
    expect(snapshot(workspace)).toEqual(before)
  })

  test('ends before a keyframe that a person made, and takes the place of an earlier run', async () => {
    const { workspace, view, track, keyframes } = await followed()
    changeTrackBox(workspace, view, track.id, frameIndex(20), { x: 5, y: 5, w: 9, h: 9 })
    const again = { id: track.id, frame: frameIndex(10), boxes: boxes(11, 31), isGone: true }
    expect(followObject(workspace, view, again).ok).toBe(true)
    expect(keyframes().map(({ frame, auto }) => [frame, auto !== undefined])).toEqual([
      [4, false],
      [5, true],
      [10, false],
      [11, true],
      [19, true],
      [20, false],
      [25, true],
    ])
  })

  test('goes backwards, and says that the object is gone where it left the picture', async () => {
    const { workspace, view, single } = await setUp()
    const track = boxToTrack(workspace, [single.id])
    if (!track.ok) throw new Error(track.problem.code)
    const id = track.value[0]?.id ?? single.id
    expect(followObject(workspace, view, { id, frame: START, boxes: boxes(3, 0), isGone: true }).ok).toBe(true)
    expect(workspace.index.keyframesOf(id).map(({ frame }) => frame)).toEqual([0, 1, 2, 3, 4])
    const there = { id, frame: START, boxes: boxes(5, 9), isGone: true }
    expect(followObject(workspace, view, there).ok).toBe(true)
    expect(workspace.index.keyframesOf(id).at(-1)).toMatchObject({
      frame: 10,
      outside: true,
      auto: { confidence: 0.86 },
    })
  })
})

describe('judging what was followed', () => {
  test('what is confirmed up to a frame keeps its boxes, whatever is dropped after it', async () => {
    const { workspace, view, track, keyframes } = await followed()
    const here = frameIndex(18)
    const shown = (frame: number) => shapeAt(keyframes(), frame)?.box
    const boxesBefore = Array.from({ length: 19 }, (_, frame) => shown(frame))
    expect(confirmAutoUpTo(workspace, view, track.id, here).ok).toBe(true)
    expect(keyframes().map(({ frame, auto }) => [frame, auto !== undefined])).toEqual([
      [4, false],
      [5, false],
      [15, false],
      [18, false],
      [25, true],
    ])
    expect(rejectAutoAfter(workspace, view, track.id, here).ok).toBe(true)
    expect(keyframes().map(({ frame }) => frame)).toEqual([4, 5, 15, 18])
    expect(Array.from({ length: 19 }, (_, frame) => shown(frame))).toEqual(boxesBefore)
  })

  test('what is dropped after a frame leaves the box there as unsure as it was', async () => {
    const { workspace, view, track, keyframes } = await followed()
    expect(rejectAutoAfter(workspace, view, track.id, frameIndex(18)).ok).toBe(true)
    expect(keyframes().at(-1)).toMatchObject({ frame: 18, auto: { confidence: 0.7 } })
  })

  test('all can be confirmed, once', async () => {
    const { workspace, track, keyframes } = await followed()
    expect(confirmAllAuto(workspace, track.id).ok).toBe(true)
    expect(keyframes().some(({ auto }) => auto)).toBe(false)
    expect(confirmAllAuto(workspace, track.id)).toEqual({ ok: false, problem: { code: 'nothingToDo' } })
  })
})
