import { expect, test } from 'vitest'
import { segmentRecord } from '../domain/records/segment'
import { annotatorId, tagId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import { NOW, sampleAnnotation, steadyTable } from '../../tests/support/sampleRecords'
import { buildLanes, openExtent } from './lanes'

const table = steadyTable()
const me = annotatorId.parse('me')
const order = ['no_cover', 'in_cover', 'rifle'].map((id) => tagId.parse(id))
const lanesOf = (segments: ReturnType<typeof segment>[], annotations = [sampleAnnotation('me')].slice(1)) =>
  buildLanes({ segments, annotations }, table, order, me)

function segment(id: string, tag: string | string[], start: number, end?: number, authorId = 'me') {
  const ends = end === undefined ? {} : { end, endPts: end * 512 }
  const coded = {
    clipId: 'clip-a',
    tagIds: [tag].flat(),
    codebookVersion: '1',
    authorId,
    createdAt: NOW,
    updatedAt: NOW,
  }
  return segmentRecord.parse({ type: 'segment', id, start, startPts: start * 512, ...ends, ...coded })
}

test('only tags that are used have a lane, in codebook order, unknown ones last', () => {
  const lanes = lanesOf([segment('a', 'strange', 5, 6), segment('b', 'rifle', 5, 6), segment('c', 'no_cover', 9, 12)])
  expect(lanes.map((lane) => lane.tagId)).toEqual(['no_cover', 'rifle', 'strange'])
})

test('ranges carry the ticks of their frames; one to the clip’s end has the end of the last frame', () => {
  const [lane] = lanesOf([segment('late', 'no_cover', 90, 100), segment('early', 'no_cover', 0, 4)])
  expect(lane?.ranges).toMatchObject([
    { id: 'early', startTicks: 0, endTicks: 2048 },
    { id: 'late', startTicks: 46_080, endTicks: 51_200 },
  ])
})

test('an open range has no end, and only its own coder’s key ends it', () => {
  const [lane] = lanesOf([segment('mine', 'no_cover', 3), segment('theirs', 'no_cover', 5, undefined, 'other')])
  expect(lane?.ranges).toMatchObject([
    { id: 'mine', endTicks: undefined, isMine: true },
    { id: 'theirs', endTicks: undefined, isMine: false },
  ])
})

test('a record with two tags is in both lanes', () => {
  const lanes = lanesOf([segment('both', ['in_cover', 'no_cover'], 3, 9)])
  expect(lanes.map((lane) => [lane.tagId, lane.ranges.length])).toEqual([
    ['no_cover', 1],
    ['in_cover', 1],
  ])
})

test('boxes of one tag on a frame are one mark in the middle of the frame, frame tags another', () => {
  const annotations = [
    sampleAnnotation('me', { id: 'b2', frame: 8, pts: 4096 }),
    sampleAnnotation('me', { id: 'a' }),
    sampleAnnotation('me', { id: 'b' }),
    sampleAnnotation('me', { id: 'f', box: undefined }),
  ]
  expect(lanesOf([], annotations)[0]?.marks).toEqual([
    { kind: 'box', frame: 4, ids: ['a', 'b'], ticks: 2304 },
    { kind: 'frame', frame: 4, ids: ['f'], ticks: 2304 },
    { kind: 'box', frame: 8, ids: ['b2'], ticks: 4352 },
  ])
})

test.each([
  [10, 20, { start: 10, end: 21 }],
  [10, 10, { start: 10, end: 11 }],
  [10, 3, { start: 3, end: 11 }],
])('a range open since %i covers, with frame %i on screen, %o', (start, shown, extent) => {
  expect(openExtent(frameIndex(start), frameIndex(shown))).toEqual(extent)
})
