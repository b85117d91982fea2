import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steadyTable } from '../../../tests/support/sampleRecords'
import { subtractTimes, timeOfMs, timeOfTicks, timeText } from '../time/exactTime'
import { frameIndex } from '../time/frameIndex'
import { createFrameTable } from '../time/frameTable'
import { frameOnClock, framesErrorMs, reversed } from './frameOnClock'

/** 40 ms a frame, from 0. */
const STEADY = steadyTable(100)
/** Variable, in the timebase of broadcasts, from tick 10 on. */
const UNEVEN = createFrameTable({
  timebase: { num: 1, den: 90_000 },
  pts: Float64Array.from([10, 3010, 6010, 15_010, 18_010]),
  sync: Uint8Array.from([1, 0, 0, 0, 0]),
  endPts: 21_010,
})
const exact = (ms: number, errorMs = 0) => ({ zero: timeOfMs(ms), errorMs })

describe('the frame of another clip at an instant', () => {
  it.each([
    { frame: 1, found: 1 },
    { frame: 2, found: 2 },
    { frame: 3, found: 2 },
    { frame: 4, found: 2 },
    { frame: 5, found: 3 },
  ])('frame $frame falls into the interval of frame $found', ({ frame, found }) => {
    expect(frameOnClock(exact(0), STEADY, frameIndex(frame), UNEVEN)).toEqual({
      kind: 'inside',
      frame: found,
      first: found,
      last: found,
    })
  })

  it('a frame that was named by an offset is met to the tick, and not the one before it', () => {
    const zero = subtractTimes(timeOfTicks(512 * 7, STEADY.timebase), timeOfTicks(6010, UNEVEN.timebase))
    expect(frameOnClock({ zero, errorMs: 0 }, STEADY, frameIndex(7), UNEVEN)).toMatchObject({ frame: 2 })
    const later = { zero: subtractTimes(zero, { num: -1n, den: 10n ** 12n }), errorMs: 0 }
    expect(frameOnClock(later, STEADY, frameIndex(7), UNEVEN)).toMatchObject({ frame: 1 })
  })

  it('the first tick of a clip is in it', () => {
    expect(frameOnClock(exact(0), STEADY, frameIndex(0), STEADY)).toMatchObject({ kind: 'inside', frame: 0 })
  })

  it('the error reaches to both sides as far as the ticks say, and not beyond the clip', () => {
    expect(frameOnClock(exact(0, 40), STEADY, frameIndex(3), UNEVEN)).toMatchObject({ frame: 2, first: 2, last: 2 })
    expect(frameOnClock(exact(0, 90), STEADY, frameIndex(3), UNEVEN)).toMatchObject({ frame: 2, first: 0, last: 4 })
  })

  it('before and behind the clip it is said by how much, and whether the error reaches into it', () => {
    const before = frameOnClock(exact(100), STEADY, frameIndex(0), STEADY)
    expect(before).toMatchObject({ kind: 'before', reach: undefined })
    expect(before.kind === 'inside' ? '' : timeText(before.by)).toBe('0.100')
    const after = frameOnClock(exact(-4000, 50), STEADY, frameIndex(0), STEADY)
    expect(after).toMatchObject({ kind: 'after', reach: { first: 98, last: 99 } })
    expect(after.kind === 'inside' ? '' : timeText(after.by)).toBe('0.000')
  })

  it('there and back comes to a frame that is on screen together with the first', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: -150, max: 150 }), (at, ms) => {
        const there = frameOnClock(exact(ms), UNEVEN, frameIndex(at), STEADY)
        if (there.kind !== 'inside') return
        const back = frameOnClock(reversed(exact(ms)), STEADY, there.frame, UNEVEN)
        // The frame over there began no later than the one here.
        expect(back.kind === 'inside' ? back.frame : 0).toBeLessThanOrEqual(at)
      }),
    )
  })

  it('the error of two frames is the longer of the two before them, rounded up', () => {
    expect(framesErrorMs(STEADY, frameIndex(5), UNEVEN, frameIndex(1))).toBe(40)
    expect(framesErrorMs(STEADY, frameIndex(5), UNEVEN, frameIndex(3))).toBe(100)
    expect(framesErrorMs(UNEVEN, frameIndex(0), UNEVEN, frameIndex(1))).toBe(34)
  })
})
