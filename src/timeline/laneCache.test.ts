import { describe, expect, test } from 'vitest'
import { keyframeRecord } from '../domain/records/keyframe'
import { segmentRecord } from '../domain/records/segment'
import { annotatorId, clipId, tagId } from '../domain/records/ids'
import { trackRecord } from '../domain/records/track'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { RecordIndex } from '../engine/recordIndex'
import { NOW, sampleAnnotation, steadyTable } from '../../tests/support/sampleRecords'
import { LaneCache } from './laneCache'

const table = steadyTable()
const authorId = annotatorId.parse('me')
const coded = (tagIds: string[], author = 'me') => ({
  clipId: 'clip-a',
  tagIds,
  codebookVersion: '1',
  authorId: author,
  createdAt: NOW,
  updatedAt: NOW,
})

function segment(id: string, tag: string | string[], start: number, end?: number, author = 'me') {
  const ends = end === undefined ? {} : { end, endPts: end * 512 }
  return segmentRecord.parse({
    type: 'segment',
    id,
    start,
    startPts: start * 512,
    ...ends,
    ...coded([tag].flat(), author),
  })
}

const track = (id: string) => trackRecord.parse({ type: 'track', id, ...coded(['person']) })

function keyframe(trackId: string, frame: number, outside = false) {
  const box = { x: 1, y: 2, w: 3, h: 4 }
  return keyframeRecord.parse({
    type: 'keyframe',
    id: `${trackId}-${frame}`,
    trackId,
    frame,
    pts: frame * 512,
    box,
    outside,
  })
}

function read(...records: WorkspaceRecord[]) {
  const index = new RecordIndex(records)
  const cache = new LaneCache(clipId.parse('clip-a'), table)
  return { index, lanes: () => cache.read({ index, authorId }) }
}

const laneOf = (lanes: ReturnType<LaneCache['read']>, id: string) => lanes.lanes.find(({ tagId: tag }) => tag === id)

describe('what stands in lanes', () => {
  test('ranges carry the ticks of their frames; one to the clip’s end has the end of the last frame', () => {
    const { lanes } = read(segment('late', 'no_cover', 90, 100), segment('early', 'no_cover', 0, 4))
    expect(laneOf(lanes(), 'no_cover')?.ranges).toMatchObject([
      { id: 'early', startTicks: 0, endTicks: 2048 },
      { id: 'late', startTicks: 46_080, endTicks: 51_200 },
    ])
  })

  test('an open range has no end, and only its own coder’s key ends it', () => {
    const { lanes } = read(segment('mine', 'no_cover', 3), segment('theirs', 'no_cover', 5, undefined, 'other'))
    expect(laneOf(lanes(), 'no_cover')?.open).toMatchObject([
      { id: 'mine', endTicks: undefined, isMine: true },
      { id: 'theirs', endTicks: undefined, isMine: false },
    ])
  })

  test('a record with two tags is in both lanes', () => {
    const { lanes } = read(segment('both', ['in_cover', 'no_cover'], 3, 9))
    expect(lanes().lanes.map((lane) => [lane.tagId, lane.ranges.length])).toEqual([
      ['in_cover', 1],
      ['no_cover', 1],
    ])
  })

  test('a track has the middle of each keyframe’s frame and when it is there; one that nobody ended lasts', () => {
    const { lanes } = read(track('t'), keyframe('t', 4), keyframe('t', 10, true), keyframe('t', 20))
    const [lane] = lanes().tracks
    expect([...(lane?.ticks ?? [])]).toEqual([4.5 * 512, 10.5 * 512, 20.5 * 512])
    expect(lane?.presences).toEqual([
      { start: 4 * 512, end: 10 * 512 },
      { start: 20 * 512, end: 51_200 },
    ])
  })
})

describe('what an edit costs', () => {
  const records = [
    segment('a', 'no_cover', 3, 9),
    segment('b', 'in_cover', 3, 9),
    sampleAnnotation('me', { id: 'x', tagIds: ['rifle'] }),
    track('t'),
    keyframe('t', 4),
    track('u'),
    keyframe('u', 4),
  ]

  test('where nothing changed all of it is the same object', () => {
    const { lanes } = read(...records)
    expect(lanes()).toBe(lanes())
  })

  test('a changed range leaves the other lanes and the tracks as they were', () => {
    const { index, lanes } = read(...records)
    const before = lanes()
    const [old] = records
    index.applyChanges([{ before: old ?? null, after: segment('a', 'no_cover', 3, 12) }])
    const after = lanes()
    expect(laneOf(after, 'no_cover')).not.toBe(laneOf(before, 'no_cover'))
    expect(laneOf(after, 'no_cover')?.ranges).toMatchObject([{ end: 12 }])
    for (const tag of ['in_cover', 'rifle']) expect(laneOf(after, tag)).toBe(laneOf(before, tag))
    expect(after.tracks).toBe(before.tracks)
  })

  test('a new keyframe leaves the other tracks and the lanes as they were', () => {
    const { index, lanes } = read(...records)
    const before = lanes()
    index.applyChanges([{ before: null, after: keyframe('t', 8) }])
    const after = lanes()
    expect(after.lanes).toBe(before.lanes)
    expect(after.tracks[0]?.keyframes).toHaveLength(2)
    expect(after.tracks[1]).toBe(before.tracks[1])
  })

  test('a lane whose last record goes goes too', () => {
    const { index, lanes } = read(...records)
    lanes()
    const marked = records[2]
    index.applyChanges([{ before: marked ?? null, after: null }])
    expect(laneOf(lanes(), tagId.parse('rifle'))).toBeUndefined()
  })
})
