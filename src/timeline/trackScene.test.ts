import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyframeRecord } from '../domain/records/keyframe'
import { trackRecord } from '../domain/records/track'
import { NOW, steadyTable } from '../../tests/support/sampleRecords'
import { laneDensity } from './laneDensity'
import { trackHit } from './laneHit'
import { keyframeDraft } from './keyframeDrag'
import type { StyledTrack } from './styledLane'
import { idsInMarquee } from './laneMarquee'
import { trackLane } from './trackLane'
import { trackScene } from './trackScene'

const table = steadyTable(100, 512)
/** Ten pixels for a frame. */
const scale = { start: 0, end: 51_200, width: 1000 }

interface Said {
  readonly outside?: boolean
  readonly auto?: { readonly confidence: number }
}

function track(...said: readonly (readonly [frame: number, said?: Said])[]): StyledTrack {
  const record = trackRecord.parse({
    id: 't',
    type: 'track',
    clipId: 'clip-a',
    tagIds: ['person'],
    codebookVersion: '1',
    authorId: 'me',
    createdAt: NOW,
    updatedAt: NOW,
  })
  const keyframes = said.map(([frame, what]) =>
    keyframeRecord.parse({
      type: 'keyframe',
      id: `k${frame}`,
      trackId: 't',
      frame,
      pts: frame * 512,
      box: { x: 1, y: 2, w: 3, h: 4 },
      ...what,
    }),
  )
  const look = { name: 'Person', colour: 'sky', shape: 'circle', letter: 'Q', groupId: 'g', groupName: 'G' } as const
  return { ...trackLane(record, keyframes, table), ...look, isHidden: false }
}

const left = track([10], [20, { outside: true }], [40], [60, { outside: true }])

describe('what is drawn of a track', () => {
  test('solid while it is there, dotted while outside, nothing after it has left', () => {
    const { runs, keyframes } = trackScene(left, scale)
    expect(runs).toEqual([
      { x: 105, endX: 205, kind: 'seen', confidence: 1 },
      { x: 205, endX: 405, kind: 'outside', confidence: 1 },
      { x: 405, endX: 605, kind: 'seen', confidence: 1 },
    ])
    expect(keyframes.map(({ x, isDense }) => [x, isDense])).toEqual([
      [105, false],
      [205, false],
      [405, false],
      [605, false],
    ])
  })

  test('a track that nobody has ended is held to the end of the clip', () => {
    expect(trackScene(track([10]), scale).runs).toEqual([{ x: 105, endX: 1000, kind: 'held', confidence: 1 }])
  })

  test('what a program has made keeps its confidence', () => {
    const { runs } = trackScene(track([10, { auto: { confidence: 0.25 } }], [20], [30, { outside: true }]), scale)
    expect(runs.map(({ confidence }) => confidence)).toEqual([0.25, 1])
  })

  test('a line that begins before the window and ends after it goes across', () => {
    const { runs, keyframes } = trackScene(left, { start: 42 * 512, end: 50 * 512, width: 1000 })
    expect(keyframes).toEqual([])
    expect(runs).toEqual([{ x: -24, endX: 1024, kind: 'seen', confidence: 1 }])
  })

  test('out of view nothing is laid out', () => {
    const { runs, keyframes } = trackScene(left, { start: 70 * 512, end: 80 * 512, width: 1000 })
    expect({ runs, keyframes }).toEqual({ runs: [], keyframes: [] })
  })

  test('however many keyframes there are, at most one for three pixels is drawn, and the first and the last are', () => {
    const frames = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 100 })
    fc.assert(
      fc.property(frames, fc.integer({ min: 20, max: 400 }), (all, width) => {
        const many = track(...all.toSorted((a, b) => a - b).map((frame) => [frame] as const))
        const { runs, keyframes } = trackScene(many, { ...scale, width })
        expect(keyframes.length).toBeLessThanOrEqual(width / 3 + 1)
        expect(keyframes[0]?.keyframe).toBe(many.keyframes[0])
        expect(runs[0]?.x).toBeCloseTo(keyframes[0]?.x ?? 0)
        expect(runs.at(-1)?.endX).toBeCloseTo(width)
        for (const [at, run] of runs.slice(1).entries()) expect(run.x).toBeCloseTo(runs[at]?.endX ?? 0)
      }),
    )
  })

  test('a window that moves does not change which keyframes are drawn', () => {
    const many = track(...Array.from({ length: 100 }, (_, frame) => [frame] as const))
    const drawn = (start: number) =>
      trackScene(many, { start, end: start + 25_600, width: 100 }).keyframes.map(({ keyframe }) => keyframe.frame)
    const [here, there] = [drawn(10_000), drawn(10_333)]
    const inBoth = (frames: number[]) => frames.filter((frame) => frame > 25 && frame < 60)
    expect(inBoth(there)).toEqual(inBoth(here))
  })
})

describe('what a pointer is on', () => {
  const rows = [{ track: left, y: 24 }]
  const at = (x: number, y = 36) => {
    const hit = trackHit(rows, scale, x, y)
    return hit.kind === 'keyframe' ? hit.keyframe.frame : hit.kind
  }

  test.each([
    [105, 10],
    [97, 10],
    [96, 'empty'],
    [113, 10],
    [114, 'track'],
    [205, 20],
    [300, 'empty'],
    [500, 'track'],
    [700, 'empty'],
  ])('at x %i: %s', (x, expected) => expect(at(x)).toBe(expected))

  test('above and below the lane it is on nothing', () => {
    expect(at(105, 23)).toBe('empty')
    expect(at(105, 48)).toBe('empty')
  })

  test('of keyframes that are drawn as one, the nearest is taken', () => {
    const dense = [{ track: track([10], [11], [12]), y: 0 }]
    const narrow = { ...scale, width: 100 }
    const hit = trackHit(dense, narrow, 12.4, 12)
    expect(hit.kind === 'keyframe' && hit.keyframe.frame).toBe(12)
  })
})

describe('dragging a keyframe', () => {
  const [first, second] = left.keyframes
  test.each([
    [0, 10],
    [34, 13],
    [-30, 7],
    [-500, 0],
    [95, 19],
    [500, 19],
  ])('by %i pixels it is on frame %i, between its neighbours', (dx, frame) => {
    if (!first) throw new Error('no keyframe')
    expect(keyframeDraft(table, scale, { track: left, keyframe: first }, dx).frame).toBe(frame)
  })

  test('never onto the one before', () => {
    if (!second) throw new Error('no keyframe')
    expect(keyframeDraft(table, scale, { track: left, keyframe: second }, -400).frame).toBe(11)
  })
})

describe('a marquee', () => {
  const geometry = { scale, rows: [], heads: [], tracks: [{ track: left, y: 0, runs: [], keyframes: [] }] }
  test.each([
    [100, 5, 110, 20, ['t']],
    [300, 5, 310, 20, []],
    [210, 5, 410, 20, ['t']],
    [100, 13, 110, 20, []],
    [110, 20, 100, 5, ['t']],
    [700, 0, 900, 24, []],
  ])('from %i, %i to %i, %i reaches %o', (fromX, fromY, x, y, ids) => {
    expect(idsInMarquee(geometry, [], { kind: 'marquee', fromX, fromY, x, y })).toEqual(ids)
  })
})

test('density counts what is there in each column, also marks that are drawn as one', () => {
  const density = laneDensity([], [left, left], { ...scale, width: 100 })
  expect(density).toHaveLength(50)
  expect([density[4], density[5], density[9], density[10], density[19], density[20], density[29], density[30]]).toEqual(
    [0, 2, 2, 0, 0, 2, 2, 0],
  )
})
