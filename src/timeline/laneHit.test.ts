import { expect, test } from 'vitest'
import { recordId, segmentId, tagId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import { laneHit } from './laneHit'
import type { LaneRow, MarkGlyph, RangeBar } from './laneScene'

function bar(id: string, x: number, width: number, isOpen = false): RangeBar {
  const ends = isOpen ? { end: undefined, endTicks: undefined } : { end: 1, endTicks: 1 }
  return {
    range: { id: segmentId.parse(id), start: frameIndex(0), startTicks: 0, isMine: true, sensitivity: 'none', ...ends },
    x,
    width,
  }
}

function glyph(id: string, x: number): MarkGlyph {
  return { mark: { kind: 'box', ids: [recordId.parse(id)], frame: frameIndex(0), ticks: 0 }, x }
}

function row(y: number, bars: RangeBar[], glyphs: MarkGlyph[] = [], open: RangeBar[] = []): LaneRow {
  return {
    lane: { tagId: tagId.parse('t'), ranges: [], open: [], marks: [] },
    y,
    bars,
    glyphs,
    openRanges: open.map((b) => b.range),
  }
}

const open = bar('open', 300, 40, true)
const rows = [
  row(-6, [bar('first', 0, 100)]),
  row(18, [bar('outer', 20, 200), bar('inner', 60, 30), bar('next', 220, 50)], [glyph('mark', 150)], [open]),
]
const at = (x: number, y: number) => {
  const hit = laneHit(rows, x, y, [open])
  if (hit.kind === 'range') return `${hit.range.id} ${hit.edge ?? 'body'}`
  return hit.kind === 'mark' ? `mark ${String(hit.mark.ids[0])}` : 'empty'
}

test.each([
  [50, 5, 'first body'],
  [50, 17, 'empty'],
  [110, 28, 'outer body'],
  [75, 28, 'inner body'],
  [16, 28, 'outer start'],
  [15, 28, 'empty'],
  [24, 28, 'outer start'],
  [25, 28, 'outer body'],
  [62, 28, 'inner start'],
  [89, 28, 'inner end'],
  [57, 28, 'outer body'],
  [218, 28, 'outer end'],
  [222, 28, 'next start'],
  [273, 28, 'next end'],
  [275, 28, 'empty'],
  [157, 28, 'mark mark'],
  [158, 28, 'outer body'],
  [298, 28, 'open start'],
  [339, 28, 'open body'],
  [50, 60, 'empty'],
])('at %i, %i is: %s', (x, y, expected) => {
  expect(at(x, y)).toBe(expected)
})

test('a bar of three pixels still has a body between its ends', () => {
  const narrow = [row(0, [bar('thin', 100, 3)])]
  const edges = [99, 100.5, 101.5, 102.5, 104].map((x) => laneHit(narrow, x, 10, []))
  expect(edges.map((hit) => (hit.kind === 'range' ? (hit.edge ?? 'body') : hit.kind))).toEqual([
    'start',
    'start',
    'body',
    'end',
    'end',
  ])
})
