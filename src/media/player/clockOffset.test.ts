import { describe, expect, test } from 'vitest'
import { frameIndex } from '../../domain/time/frameIndex'
import { createFrameTable } from '../../domain/time/frameTable'
import { clockedFrame } from './clockedFrame'
import { chooseClockOffset } from './clockOffset'
import { playableType } from './playableType'

/** 100 frames at 25 a second, from 3.2 s. */
const table = createFrameTable({
  timebase: { num: 1, den: 12_800 },
  pts: Float64Array.from({ length: 100 }, (_, index) => 40_960 + index * 512),
  sync: new Uint8Array(100),
  endPts: 40_960 + 51_200,
})

/** An element `ahead` seconds ahead shows these frames; the picture of a neighbour differs by `step` for each frame between. */
function observe(shown: number[], ahead: number, step: number, floor = 0) {
  return shown.map((frame) => ({
    mediaTime: 3.2 + frame * 0.04 + ahead,
    candidates: [-3, -2, -1, 0, 1, 2, 3].map((by) => ({
      frame: frameIndex(frame + by),
      difference: floor + Math.abs(by) * step,
    })),
  }))
}

describe('the offset of the clock', () => {
  test.each([
    ['none', 0, 1, 0],
    ['two frames, as a rotated sample had', 0.08, 1, 0],
    ['one frame early', -0.04, 1, 0],
    ['the clip’s begin', -3.2, 1, 0],
    ['not a whole frame', 0.0123, 1, 0],
    ['seen through another colour matrix', 0.08, 0.6, 14.6],
  ])('%s', (_, ahead, step, floor) => {
    const offset = chooseClockOffset(table, observe([13, 37, 61, 87], ahead, step, floor), true)
    expect(offset.kind === 'known' && offset.seconds).toBeCloseTo(ahead, 6)
  })

  test('microseconds of rounding are no offset', () => {
    expect(chooseClockOffset(table, observe([13, 37], 0.0003, 1), true)).toEqual({ kind: 'known', seconds: 0 })
  })

  test('where nothing moves it is the smallest that puts every time on a frame', () => {
    expect(chooseClockOffset(table, observe([13, 37, 61], 0, 0), true)).toEqual({ kind: 'known', seconds: 0 })
  })

  test('a clock that jumps has none', () => {
    const jumping = [...observe([13], 0, 5), ...observe([37], 0.013, 5)]
    expect(chooseClockOffset(table, jumping, true)).toEqual({ kind: 'unknown', reason: 'noOffset' })
  })

  test('another stream: other pictures, or the same scene in another size on another clock', () => {
    expect(chooseClockOffset(table, observe([13, 37], 0, 1, 40), true)).toEqual({
      kind: 'unknown',
      reason: 'otherStream',
    })
    const resized = [...observe([13], 0, 0.1), ...observe([37], 0.013, 0.1)]
    expect(chooseClockOffset(table, resized, false)).toEqual({ kind: 'unknown', reason: 'otherStream' })
  })

  test('nothing seen, nothing known', () => {
    expect(chooseClockOffset(table, [], true)).toEqual({ kind: 'unknown', reason: 'noOffset' })
  })
})

describe('the frame that is played', () => {
  const known = { kind: 'known', seconds: 0.08 } as const
  test.each([
    [3.28, 'exact', 0],
    [3.319_999, 'exact', 1],
    [3.6, 'exact', 8],
    [3.62, 'approximate', 8],
  ])('media time %f is %s, frame %i', (mediaTime, kind, frame) => {
    expect(clockedFrame(table, known, mediaTime)).toMatchObject({ kind, frame })
  })

  test('without an offset it is approximate, with the reason', () => {
    const unknown = { kind: 'unknown', reason: 'otherStream' } as const
    expect(clockedFrame(table, unknown, 3.2)).toEqual({ kind: 'approximate', frame: 0, reason: 'otherStream' })
  })
})

test.each([
  [[0, 0, 0, 24, ...new TextEncoder().encode('ftypqt  ')], 'video/mp4'],
  [[0x1a, 0x45, 0xdf, 0xa3, 0, 0, 0, 0], 'video/webm'],
  [[0x47, 0x40, 0, 0x10, 0, 0, 0, 0], undefined],
  [[], undefined],
])('what an element is told about a file: %#', async (bytes, type) => {
  expect(await playableType(new Blob([Uint8Array.from(bytes)]))).toBe(type)
})
