import { expect, it } from 'vitest'
import { createFrameTable } from '../../domain/time/frameTable'
import { placeEntry } from './placeEntry'

/** Frames that are not evenly spaced: a time must be looked up, never computed from a rate. */
const pts = [0, 512, 1024, 4096, 4608]
const table = createFrameTable({
  pts: Float64Array.from(pts),
  endPts: 5120,
  timebase: { num: 1, den: 12_800 },
  sync: Uint8Array.from([1, 0, 0, 0, 0]),
})

function frameOf(search: string): number | undefined {
  const found = placeEntry(search, table)
  return found.kind === 'found' && found.entry.kind === 'place' ? found.entry.frame : undefined
}

it.each([
  ['3', 3],
  ['f 2', 2],
  ['٤', 4],
  ['0:00.08', 2],
  ['0:00.300', 2],
  ['00:00:00.320', 3],
  ['0.32s', 3],
])('reads %s as frame %i', (search, frame) => {
  expect(frameOf(search)).toBe(frame)
})

it('tells the time of the frame that is on screen then', () => {
  expect(placeEntry('0:00.330', table)).toMatchObject({ entry: { frame: 3, time: '00:00:00.320' } })
})

it('tells where the clip ends', () => {
  expect(placeEntry('5', table)).toEqual({ kind: 'outside', last: 4 })
})

it('takes words for words, and nothing for a place where no clip is in view', () => {
  expect(placeEntry('fit', table)).toEqual({ kind: 'none' })
  expect(placeEntry('3', undefined)).toEqual({ kind: 'none' })
})
