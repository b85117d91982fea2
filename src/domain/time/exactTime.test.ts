import { describe, expect, it } from 'vitest'
import { addTimes, msNotBelow, subtractTimes, ticksBegunAt, timeOfMs, timeOfTicks, timeText } from './exactTime'
import { timebase } from './timebase'

const NTSC = timebase(1001, 30_000)

describe('exact times', () => {
  it('sums over timebases lose nothing, however often', () => {
    let sum = timeOfMs(0)
    for (let index = 0; index < 30_000; index += 1) sum = addTimes(sum, timeOfTicks(1, NTSC))
    expect(sum).toEqual({ num: 1001n, den: 1n })
  })

  it.each([
    { ticks: 1, less: 0 },
    { ticks: 0, less: -1 },
    { ticks: -5, less: -6 },
  ])('tick $ticks has begun at its own time and not a moment earlier', ({ ticks, less }) => {
    const at = timeOfTicks(ticks, NTSC)
    expect(ticksBegunAt(at, NTSC)).toBe(ticks)
    expect(ticksBegunAt(subtractTimes(at, { num: 1n, den: 10n ** 30n }), NTSC)).toBe(less)
  })

  it('an error is never rounded down', () => {
    expect(msNotBelow(timeOfTicks(1, NTSC))).toBe(34)
    expect(msNotBelow(timeOfMs(40))).toBe(40)
  })

  it.each([
    { num: 1n, den: 3n, text: '0.333', signed: '+0.333' },
    { num: -25n, den: 2n, text: '-12.500', signed: '-12.500' },
    { num: -1n, den: 10_000n, text: '0.000', signed: '0.000' },
    { num: 2n, den: 1n, text: '2.000', signed: '+2.000' },
  ])('$num/$den s is written as $text', ({ num, den, text, signed }) => {
    expect([timeText({ num, den }), timeText({ num, den }, 'both')]).toEqual([text, signed])
  })
})
