import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryClocked, CLIP_A, CLIP_B, CLIP_C, clockClip, clockSync } from '../../../tests/support/clockedClips'
import { presentationTimestamp } from '../time/ticks'
import { timeText } from '../time/exactTime'
import { clockCircles, doubtfulSyncs } from './clockCircles'

const THREE = [clockClip(CLIP_A), clockClip(CLIP_B), clockClip(CLIP_C)]
const CLOSING = [
  clockSync('ab', CLIP_A, 0, CLIP_B, 2000, 40),
  clockSync('bc', CLIP_B, 0, CLIP_C, 500, 40),
  clockSync('ca', CLIP_C, 2500, CLIP_A, 0, 40),
]

describe('offsets that go round', () => {
  it('that close within their errors are a check that holds', () => {
    const [circle, ...others] = clockCircles(THREE, CLOSING)
    expect(others).toEqual([])
    expect(circle).toMatchObject({
      syncIds: ['ab', 'bc', 'ca'],
      clipIds: [CLIP_A, CLIP_B, CLIP_C],
      allowanceMs: 120,
      closes: true,
    })
    expect(timeText(circle?.misfit ?? { num: -1n, den: 1n })).toBe('0.000')
  })

  it.each([
    { wrongMs: 120, closes: true },
    { wrongMs: 121, closes: false },
    { wrongMs: -121, closes: false },
  ])('that miss by $wrongMs of 120 ms close: $closes', ({ wrongMs, closes }) => {
    const syncs = [...CLOSING.slice(0, 2), clockSync('ca', CLIP_C, 2500 + wrongMs, CLIP_A, 0, 40)]
    const [circle] = clockCircles(THREE, syncs)
    expect(circle?.closes).toBe(closes)
    expect(timeText(circle?.misfit ?? { num: 0n, den: 1n })).toBe((Math.abs(wrongMs) / 1000).toFixed(3))
  })

  it('a chain has nothing to be held against', () => {
    expect(clockCircles(THREE, CLOSING.slice(0, 2))).toEqual([])
  })

  it('of three offsets between the same clips the one that stands alone is the doubtful one', () => {
    const syncs = [
      clockSync('one', CLIP_A, 0, CLIP_B, 1000, 20),
      clockSync('same', CLIP_A, 4000, CLIP_B, 5010, 20),
      clockSync('wrong', CLIP_A, 6000, CLIP_B, 7500, 20),
    ]
    const circles = clockCircles(THREE, syncs)
    expect(circles.map(({ closes, clipIds }) => [closes, clipIds])).toEqual([
      [false, [CLIP_A, CLIP_B]],
      [true, [CLIP_A, CLIP_B]],
    ])
    expect([...doubtfulSyncs(circles)]).toEqual(['wrong'])
  })

  it('an offset of a clip to itself at another moment, as only a file can bring it, is a circle of one', () => {
    const [circle] = clockCircles(THREE, [clockSync('self', CLIP_A, 0, CLIP_A, 700, 20)])
    expect(circle).toMatchObject({ clipIds: [CLIP_A], syncIds: ['self'], closes: false })
  })

  it('all close where each offset is within its error, in any order of the records', () => {
    fc.assert(
      fc.property(arbitraryClocked(), ({ clips, syncs }) => {
        const circles = clockCircles(clips, syncs)
        expect(circles.filter(({ closes }) => !closes)).toEqual([])
        expect(clockCircles(clips.toReversed(), syncs.toReversed())).toEqual(circles)
      }),
    )
  })

  it('find an offset that is planted wrong wherever something else holds it, and none where nothing does', () => {
    fc.assert(
      fc.property(arbitraryClocked(), fc.nat(), ({ clips, syncs }, chosen) => {
        const planted = syncs[chosen % Math.max(1, syncs.length)]
        if (!planted) return
        const base = clips.find(({ id }) => id === planted.b.clipId)?.timebase ?? { num: 1, den: 1 }
        // More than all errors together can make up for.
        const farTicks = Math.ceil((20 * base.den) / base.num)
        const pts = presentationTimestamp(planted.b.pts + farTicks)
        const spoilt = syncs.map((each) => (each === planted ? { ...each, b: { ...each.b, pts } } : each))
        const isHeld = clockCircles(clips, syncs).some(({ syncIds }) => syncIds.includes(planted.id))
        const failing = clockCircles(clips, spoilt).filter(({ closes }) => !closes)
        expect(failing.length > 0).toBe(isHeld)
        expect(failing.every(({ syncIds }) => syncIds.includes(planted.id))).toBe(true)
        if (isHeld) expect([...doubtfulSyncs(failing)]).toContain(planted.id)
      }),
    )
  })
})
