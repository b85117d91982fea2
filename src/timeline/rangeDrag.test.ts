import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentId, tagId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import { createFrameTable } from '../domain/time/frameTable'
import { steadyTable } from '../../tests/support/sampleRecords'
import type { LaneRange } from './lanes'
import {
  draftAt,
  draftChange,
  draftFrame,
  draftUnder,
  nearestBoundary,
  snapCandidates,
  snappedBoundary,
} from './rangeDrag'

const table = steadyTable(100, 512)
const uneven = createFrameTable({
  timebase: { num: 1, den: 1000 },
  pts: Float64Array.from([-40, 0, 10, 90]),
  sync: Uint8Array.from([1, 0, 0, 0]),
  endPts: 100,
})

function range(id: string, start: number, end: number | undefined): LaneRange {
  const endTicks = end === undefined ? undefined : end * 512
  return {
    id: segmentId.parse(id),
    start: frameIndex(start),
    startTicks: start * 512,
    end,
    endTicks,
    isMine: true,
    sensitivity: 'none',
  }
}

test.each([
  [-500, 0],
  [-21, 0],
  [-19, 1],
  [4, 1],
  [6, 2],
  [49, 2],
  [51, 3],
  [94, 3],
  [96, 4],
  [5000, 4],
])('on an uneven table tick %i is nearest to boundary %i', (ticks, boundary) => {
  expect(nearestBoundary(uneven, ticks)).toBe(boundary)
})

describe('snapping', () => {
  const scale = { start: 0, end: 51_200, width: 1000 }

  test.each([
    [203, 20, 'the frame’s own boundary where no candidate is near'],
    [234, 24, 'within six pixels'],
    [246, 24, 'six pixels are still near'],
    [247, 25, 'seven are not'],
    [297, 30, 'the nearer of two'],
    [293, 29, 'the nearer of two'],
  ])('x %i snaps to boundary %i: %s', (x, boundary) => {
    expect(snappedBoundary(table, scale, x, [24, 29, 30])).toBe(boundary)
  })

  test('candidates are the other ranges’ ends and the frame on screen, never the range’s own ends', () => {
    const moved = range('moved', 10, 20)
    const open = range('open', 50, undefined)
    const lanes = [{ tagId: tagId.parse('t'), ranges: [moved, range('other', 30, 40), open], open: [open], marks: [] }]
    expect(snapCandidates(lanes, moved, 'start', frameIndex(15))).toEqual([15, 30, 40, 50])
    expect(snapCandidates(lanes, moved, 'end', frameIndex(15))).toEqual([16, 30, 40, 50])
  })
})

describe('draft', () => {
  const moved = range('moved', 10, 20)

  test.each([
    ['start' as const, 5, 5, 20],
    ['start' as const, 25, 19, 20],
    ['start' as const, -3, 0, 20],
    ['end' as const, 25, 10, 25],
    ['end' as const, 3, 10, 11],
    ['end' as const, 120, 10, 100],
  ])('%s to %i gives [%i, %i)', (edge, boundary, start, end) => {
    expect(draftAt(table, moved, edge, boundary)).toMatchObject({ start, end })
  })

  test('an open range’s start stops at the clip’s last frame and leaves it open', () => {
    expect(draftAt(table, range('open', 10, undefined), 'start', 500)).toMatchObject({ start: 99, end: undefined })
  })

  test('the label names the first or the last frame of the range, not the boundary behind it', () => {
    expect(draftFrame(table, draftAt(table, moved, 'start', 5))).toBe(5)
    expect(draftFrame(table, draftAt(table, moved, 'end', 25))).toBe(24)
  })

  test.each([
    ['start' as const, 103, 153, { start: 15, end: 20 }],
    ['end' as const, 198, 198, { start: 10, end: 20 }],
    ['end' as const, 198, 299, { start: 10, end: 30 }],
    ['end' as const, 198, 453, { start: 10, end: 46 }],
  ])('the %s taken at x %i and held at %i moves as far as the pointer: %o', (edge, fromX, x, ends) => {
    const geometry = { scale: { start: 0, end: 51_200, width: 1000 }, rows: [] }
    expect(draftUnder(table, geometry, { range: moved, edge, fromX, x }, frameIndex(45))).toMatchObject(ends)
  })

  test.each([
    [150, 150, { start: 10, end: 20 }],
    [150, 253, { start: 20, end: 30 }],
    [150, 100, { start: 5, end: 15 }],
    [150, -900, { start: 0, end: 10 }],
    [150, 1900, { start: 90, end: 100 }],
    [150, 504, { start: 45, end: 55 }],
    [150, 404, { start: 36, end: 46 }],
  ])('the body taken at x %i and held at %i moves the whole range, as many frames long: %o', (fromX, x, ends) => {
    const geometry = { scale: { start: 0, end: 51_200, width: 1000 }, rows: [] }
    const draft = draftUnder(table, geometry, { range: moved, edge: undefined, fromX, x }, frameIndex(45))
    expect(draft).toMatchObject(ends)
    expect(draftChange(draft)).toEqual(x === fromX ? undefined : ends)
  })

  test('an end let go where it was is no edit', () => {
    expect(draftChange(draftAt(table, moved, 'end', 20))).toBeUndefined()
    expect(draftChange(draftAt(table, moved, 'start', 10))).toBeUndefined()
    expect(draftChange(draftAt(table, moved, 'end', 21))).toEqual({ end: 21 })
    expect(draftChange(draftAt(table, moved, 'start', 9))).toEqual({ start: 9 })
  })

  test('a draft is always at least one frame inside the clip', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 98 }), fc.integer({ min: 1, max: 100 }))
    const edges = fc.constantFrom('start' as const, 'end' as const)
    fc.assert(
      fc.property(ends, edges, fc.integer({ min: -50, max: 200 }), ([start, length], edge, boundary) => {
        const draft = draftAt(table, range('any', start, Math.min(100, start + length)), edge, boundary)
        expect(draft.start).toBeGreaterThanOrEqual(0)
        expect(draft.end).toBeGreaterThan(draft.start)
        expect(draft.end).toBeLessThanOrEqual(100)
      }),
    )
  })
})
