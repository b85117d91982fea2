import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordId, segmentId, tagId, type RecordId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import type { Lane, LaneMark, LaneRange } from './lanes'
import { laneRow, laneScene, type SelectedInLanes } from './laneScene'
import { layoutRows } from './rowLayout'
import type { StyledLane } from './styledLane'

const scale = { start: 1000, end: 2000, width: 500 }
const none: SelectedInLanes = { ids: new Set(), frames: new Map() }

/** Everything stands on frame 0 here, of tag t. */
function selected(...ids: RecordId[]): SelectedInLanes {
  return { ids: new Set(ids), frames: new Map([[tagId.parse('t'), new Set([0])]]) }
}

function range(id: string, startTicks: number, endTicks: number | undefined): LaneRange {
  const end = endTicks === undefined ? undefined : 1
  return { id: segmentId.parse(id), start: frameIndex(0), startTicks, end, endTicks, isMine: true, sensitivity: 'none' }
}

function mark(id: string, ticks: number, kind: LaneMark['kind'] = 'box'): LaneMark {
  return { kind, ids: [recordId.parse(id)], frame: frameIndex(0), ticks }
}

function lane(ranges: LaneRange[], marks: LaneMark[] = []): Lane {
  return { tagId: tagId.parse('t'), ranges, open: ranges.filter(({ end }) => end === undefined), marks }
}

const bars = (ranges: LaneRange[], chosen = none) =>
  laneRow(lane(ranges), 0, scale, chosen).bars.map((bar) => [bar.range.id, bar.x, bar.width])

const glyphs = (marks: LaneMark[], chosen = none) =>
  laneRow(lane([], marks), 0, scale, chosen).glyphs.map(({ mark: { ids }, x }) => [ids[0], x])

describe('bars', () => {
  test('only ranges that reach into the window are laid out; an end at its start is outside', () => {
    const ranges = [
      range('before', 0, 1000),
      range('across', 900, 1100),
      range('inside', 1200, 1300),
      range('after', 2000, 2100),
    ]
    expect(bars(ranges)).toEqual([
      ['across', -24, 74],
      ['inside', 100, 50],
    ])
  })

  test('the shortest range is still three pixels', () => {
    expect(bars([range('short', 1100, 1101)])).toEqual([['short', 50, 3]])
  })

  test('a range inside a longer one is painted after it, a selected one last', () => {
    const ranges = [range('outer', 1100, 1900), range('inner', 1200, 1300)]
    expect(bars(ranges)?.map(([id]) => id)).toEqual(['outer', 'inner'])
    expect(bars(ranges, selected(segmentId.parse('outer')))?.map(([id]) => id)).toEqual(['inner', 'outer'])
  })

  test('a long range that began far before the window is still found', () => {
    const ranges = [range('long', 0, 5000), range('b', 10, 20), range('c', 30, 40), range('in', 1200, 1300)]
    expect(bars(ranges).map(([id]) => id)).toEqual(['long', 'in'])
  })

  test('open ranges are kept apart, for the playhead ends them', () => {
    const row = laneRow(lane([range('open', 1200, undefined)]), 0, scale, none)
    expect(row.bars).toEqual([])
    expect(row.openRanges.map(({ id }) => id)).toEqual(['open'])
  })
})

describe('marks', () => {
  test('outside the window none is laid out, half of one at the edge is', () => {
    const marks = [mark('far', 900), mark('edge', 990), mark('in', 1500), mark('rim', 2010), mark('out', 2100)]
    expect(glyphs(marks)).toEqual([
      ['edge', -5],
      ['in', 250],
      ['rim', 505],
    ])
  })

  test('of marks that would cover each other one is drawn, and the selected one always', () => {
    const marks = [mark('a', 1500), mark('b', 1502), mark('c', 1504), mark('d', 1600)]
    expect(glyphs(marks)?.map(([id]) => id)).toEqual(['a', 'd'])
    expect(glyphs(marks, selected(recordId.parse('b')))?.map(([id]) => id)).toEqual(['a', 'b', 'd'])
  })

  test('a frame tag is not left out for a box on the same frame', () => {
    expect(glyphs([mark('a', 1500), mark('f', 1500, 'frame')])).toHaveLength(2)
  })

  test('a thousand marks per pixel give at most one per three pixels', () => {
    const ticks = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 2000 })
    fc.assert(
      fc.property(ticks, (all) => {
        const marks = all.toSorted((a, b) => a - b).map((each, index) => mark(`m${index}`, each))
        const drawn = glyphs(marks)
        expect(drawn.length).toBeLessThanOrEqual((500 + 16) / 3 + 1)
        for (const [, x] of drawn) expect(Math.abs(Number(x) - 250)).toBeLessThanOrEqual(258)
      }),
      { numRuns: 30 },
    )
  })
})

test.each([
  [0, 48, [0, 24]],
  [30, 48, [-6, 18, 42]],
  [96, 48, [0]],
  [400, 48, []],
])('scrolled by %i with %i pixels in view, lanes are at %o', (scrollTop, height, tops) => {
  const layout = layoutRows(Array.from({ length: 5 }, () => ({ kind: 'lane', lane: styled(lane([])) })))
  expect(laneScene(layout, scale, scrollTop, height, none).rows.map((row) => row.y)).toEqual(tops)
})

function styled(plain: Lane): StyledLane {
  const look = { colour: 'sky', shape: 'square', letter: undefined, groupId: 'g', groupName: 'Group' } as const
  return { ...plain, ...look, name: 'Tag' }
}
