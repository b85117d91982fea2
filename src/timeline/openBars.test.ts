import { expect, test } from 'vitest'
import { segmentId, tagId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import { steadyTable } from '../../tests/support/sampleRecords'
import { openBars } from './openBars'

const table = steadyTable(100, 512)
const scale = { start: 5120, end: 10_240, width: 1000 }
const range = {
  id: segmentId.parse('o'),
  start: frameIndex(12),
  startTicks: 6144,
  end: undefined,
  endTicks: undefined,
  isMine: true,
  sensitivity: 'none' as const,
}
const rows = [
  {
    lane: { tagId: tagId.parse('t'), ranges: [range], open: [range], marks: [] },
    y: 0,
    bars: [],
    glyphs: [],
    openRanges: [range],
  },
]

test.each([
  [15, 200, 400, 'through the shown frame'],
  [12, 200, 100, 'one frame where it began'],
  [10, 0, 300, 'back to a playhead before its start'],
])('with frame %i on screen it is at x %i, %i wide: %s', (shown, x, width) => {
  expect(openBars(rows, table, scale, frameIndex(shown))).toEqual([{ range, x, width }])
})

test('out of view on either side it is not drawn', () => {
  expect(openBars(rows, table, { start: 20_480, end: 25_600, width: 1000 }, frameIndex(15))).toEqual([])
  expect(openBars(rows, table, { start: 0, end: 2560, width: 1000 }, frameIndex(15))).toEqual([])
})
