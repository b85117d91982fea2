import { expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { segmentRecord } from '../../domain/records/segment'
import { tagId, type RecordId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { shapeAt } from '../../domain/tracks/trackShape'
import { boxToTrack, trackToBoxes } from './boxToTrack'
import { changeTrackBox } from './changeTrackBox'
import { copyObjects } from './copyObjects'
import { createProject } from './createProject'
import { deleteRecords } from './deleteRecords'
import { drawBox } from './drawBox'
import { drawTrack } from './drawTrack'
import { joinTracks, mergeObjects } from './mergeObjects'
import { propagate } from './propagate'
import { toggleOccluded, toggleOutside } from './setPresence'
import { splitTrack } from './splitTrack'
import { toggleInterpolation } from './toggleInterpolation'
import { toggleKeyframe } from './toggleKeyframe'

const rifle = tagId.parse('rifle')
const noCover = tagId.parse('no_cover')
const box = { x: 10, y: 10, w: 50, h: 40 }
const f = frameIndex

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'Test', pseudonym: 'c', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view = { clip, table: steadyTable() }
  const { index } = workspace
  const draw = (frame: number, at = box) => {
    const made = drawTrack(workspace, view, f(frame), rifle, at)
    if (!made.ok) throw new Error('refused')
    return made.value.id
  }
  const boxAt = (id: RecordId, frame: number) => shapeAt(index.keyframesOf(id), frame)?.box
  const frames = (id: RecordId) => index.keyframesOf(id).map(({ frame }) => frame)
  const range = (over: Record<string, unknown>) => {
    const made = segmentRecord.parse({
      type: 'segment',
      id: 'range',
      clipId: clip.id,
      start: 0,
      startPts: 0,
      tagIds: [noCover],
      codebookVersion: '1',
      authorId: workspace.authorId,
      createdAt: clip.addedAt,
      updatedAt: clip.addedAt,
      ...over,
    })
    expect(workspace.commit('startRange', [{ before: null, after: made }]).ok).toBe(true)
  }
  return { workspace, view, index, draw, boxAt, frames, range }
}

const refused = (code: string) => ({ ok: false, problem: { code } })

test('a box that is moved on a later frame is a keyframe there, and the boxes between follow', async () => {
  const { workspace, view, index, draw, boxAt, frames } = await setUp()
  const id = draw(10)
  expect(changeTrackBox(workspace, view, id, f(20), { ...box, x: 30 }).ok).toBe(true)
  expect(frames(id)).toEqual([10, 20])
  expect(boxAt(id, 15)).toEqual({ ...box, x: 20 })
  expect(index.keyframeAt(id, 20)?.pts).toBe(view.table.pts[20])
  expect(changeTrackBox(workspace, view, id, f(15), { ...box, x: 20 })).toMatchObject(refused('nothingToDo'))
  workspace.undo()
  expect(boxAt(id, 20)).toEqual(box)
})

test('a keyframe is set and taken away, but not the only one on which the track is seen', async () => {
  const { workspace, view, draw, frames } = await setUp()
  const id = draw(10)
  expect(toggleKeyframe(workspace, view, id, f(9))).toMatchObject(refused('notBegun'))
  expect(toggleKeyframe(workspace, view, id, f(10))).toMatchObject(refused('onlyKeyframe'))
  toggleKeyframe(workspace, view, id, f(14))
  expect(frames(id)).toEqual([10, 14])
  toggleKeyframe(workspace, view, id, f(14))
  expect(frames(id)).toEqual([10])
})

test('outside ends a track where it is pressed and brings it back; a track is never outside for good', async () => {
  const { workspace, view, draw, boxAt } = await setUp()
  const id = draw(10)
  toggleOutside(workspace, view, id, f(20))
  expect([boxAt(id, 19), boxAt(id, 20), boxAt(id, 90)]).toEqual([box, undefined, undefined])
  toggleOutside(workspace, view, id, f(30))
  expect(boxAt(id, 30)).toEqual(box)
  toggleOutside(workspace, view, id, f(20))
  expect(boxAt(id, 20)).toEqual(box)
  const short = draw(50)
  expect(toggleOutside(workspace, view, short, f(50))).toMatchObject(refused('onlyKeyframe'))
})

test('occluded holds from its frame on, interpolation from the keyframe before', async () => {
  const { workspace, view, index, draw, boxAt } = await setUp()
  const id = draw(10)
  changeTrackBox(workspace, view, id, f(20), { ...box, x: 30 })
  toggleInterpolation(workspace, id, f(13))
  expect(boxAt(id, 19)).toEqual(box)
  toggleOccluded(workspace, view, id, f(15))
  expect(shapeAt(index.keyframesOf(id), 16)?.occluded).toBe(true)
  expect(shapeAt(index.keyframesOf(id), 14)?.occluded).toBe(false)
  expect(boxAt(id, 19)).toEqual(box)
})

test('split then merge gives the track back, and the ranges about it', async () => {
  const { workspace, view, index, draw, boxAt, frames, range } = await setUp()
  const id = draw(10)
  changeTrackBox(workspace, view, id, f(20), { ...box, x: 30 })
  changeTrackBox(workspace, view, id, f(40), { ...box, y: 90 })
  range({ trackIds: [id] })
  const before = Array.from({ length: 60 }, (_, frame) => boxAt(id, frame))
  expect(splitTrack(workspace, view, id, f(10))).toMatchObject(refused('cannotSplit'))
  const split = splitTrack(workspace, view, id, f(20))
  if (!split.ok) throw new Error('refused')
  expect([boxAt(id, 19), boxAt(id, 20), boxAt(split.value.id, 20)]).toEqual([before[19], undefined, before[20]])
  const merged = mergeObjects(workspace, view, [split.value.id, id])
  if (!merged.ok) throw new Error('refused')
  expect(merged.value.id).toBe(id)
  expect(frames(id)).toEqual([10, 20, 40])
  expect(Array.from({ length: 60 }, (_, frame) => boxAt(id, frame))).toEqual(before)
  expect(index.get('segment', 'range')?.trackIds).toEqual([id])
  expect(index.all('track')).toHaveLength(1)
})

test('merge refuses two boxes on one frame, other tags and other coders; nothing changes', async () => {
  const { workspace, view, draw } = await setUp()
  const ids = [draw(10), draw(10, { ...box, x: 200 })]
  expect(mergeObjects(workspace, view, ids)).toMatchObject({ ok: false, problem: { code: 'disagree', frame: 10 } })
  const other = drawTrack(workspace, view, f(80), noCover, box)
  if (!other.ok) throw new Error('refused')
  expect(mergeObjects(workspace, view, [ids[0] ?? '', other.value.id])).toMatchObject(refused('otherTags'))
  expect(workspace.edits.at(-1)?.purpose).toBe('drawTrack')
})

test('single boxes become one track; joined, it is there between them too', async () => {
  const { workspace, view, index, boxAt } = await setUp()
  for (const frame of [10, 20]) drawBox(workspace, view, f(frame), rifle, { ...box, x: frame })
  const ids = index.all('annotation').map((each) => each.id)
  const merged = mergeObjects(workspace, view, ids)
  if (!merged.ok) throw new Error('refused')
  expect([boxAt(merged.value.id, 10)?.x, boxAt(merged.value.id, 15), boxAt(merged.value.id, 20)?.x]).toEqual([
    10,
    undefined,
    20,
  ])
  workspace.undo()
  const joined = joinTracks(workspace, view, ids)
  if (!joined.ok) throw new Error('refused')
  expect(boxAt(joined.value.id, 15)?.x).toBe(15)
  expect(index.all('annotation')).toEqual([])
})

test('a box becomes a track and a track boxes, and what they belong to stays theirs', async () => {
  const { workspace, view, index, range } = await setUp()
  range({})
  const drawn = drawBox(workspace, view, f(5), rifle, box)
  if (!drawn.ok) throw new Error('refused')
  const linked = { ...drawn.value, segmentId: segmentRecord.shape.id.parse('range') }
  workspace.commit('linkRange', [{ before: drawn.value, after: linked }])
  const made = boxToTrack(workspace, [linked.id])
  if (!made.ok) throw new Error('refused')
  const id = made.value[0]?.id ?? ''
  expect(index.get('segment', 'range')?.trackIds).toEqual([id])
  const boxes = trackToBoxes(workspace, [id])
  if (!boxes.ok) throw new Error('refused')
  expect(boxes.value).toMatchObject([{ frame: 5, box, segmentId: 'range' }])
  expect(index.get('segment', 'range')?.trackIds).toBeUndefined()
})

test('what is carried on stays where it is; keyframes on the way refuse it', async () => {
  const { workspace, view, index, draw, frames } = await setUp()
  const id = draw(10)
  propagate(workspace, view, [id], f(12), 5)
  expect(frames(id)).toEqual([10, 12, 17])
  expect(propagate(workspace, view, [id], f(15), 5)).toMatchObject(refused('keyframesOnTheWay'))
  const drawn = drawBox(workspace, view, f(97), rifle, box)
  if (!drawn.ok) throw new Error('refused')
  propagate(workspace, view, [drawn.value.id], f(97), 10)
  expect(index.all('annotation').map(({ frame }) => frame)).toEqual([97, 98, 99])
})

test('a copy of a track begins where it is put; a deleted track takes its keyframes along and leaves its ranges', async () => {
  const { workspace, view, index, draw, range, frames } = await setUp()
  const id = draw(10)
  const record = index.get('track', id)
  if (!record) throw new Error('no track')
  const copies = copyObjects(workspace, view, [{ record, box }], f(30))
  if (!copies.ok) throw new Error('refused')
  expect(frames(copies.value[0] ?? '')).toEqual([30])
  range({ trackIds: [id] })
  expect(deleteRecords(workspace, [id]).ok).toBe(true)
  expect(index.all('keyframe')).toHaveLength(1)
  expect(index.get('segment', 'range')).toMatchObject({ id: 'range' })
  expect(index.get('segment', 'range')?.trackIds).toBeUndefined()
  workspace.undo()
  expect(index.get('segment', 'range')?.trackIds).toEqual([id])
})
