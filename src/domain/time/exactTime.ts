import { InvariantError } from '../invariantError'
import { seconds, type Seconds } from './seconds'
import type { Timebase } from './timebase'

/** A time as an exact fraction of seconds in lowest terms, for sums over clips of different timebases; `den` is positive. */
export interface ExactTime {
  readonly num: bigint
  readonly den: bigint
}

export const ZERO_TIME: ExactTime = { num: 0n, den: 1n }

/** @param ticks integer ticks of `base` */
export function timeOfTicks(ticks: number, base: Timebase): ExactTime {
  return reduced(BigInt(ticks) * BigInt(base.num), BigInt(base.den))
}

/** @param ms whole milliseconds */
export function timeOfMs(ms: number): ExactTime {
  return reduced(BigInt(ms), 1000n)
}

export function addTimes(a: ExactTime, b: ExactTime): ExactTime {
  return reduced(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function subtractTimes(a: ExactTime, b: ExactTime): ExactTime {
  return reduced(a.num * b.den - b.num * a.den, a.den * b.den)
}

export function absoluteTime(time: ExactTime): ExactTime {
  return time.num < 0n ? { num: -time.num, den: time.den } : time
}

/** Negative where `a` is earlier, positive where it is later, 0 where both are one. */
export function compareTimes(a: ExactTime, b: ExactTime): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The last tick that has begun at `time`. @throws InvariantError beyond what a safe integer holds */
export function ticksBegunAt(time: ExactTime, base: Timebase): number {
  const [num, den] = [time.num * BigInt(base.den), time.den * BigInt(base.num)]
  const quotient = num / den
  // BigInt division cuts towards zero; a time before zero is in the tick below.
  const ticks = Number(num % den < 0n ? quotient - 1n : quotient)
  if (!Number.isSafeInteger(ticks)) throw new InvariantError(`No tick at ${time.num}/${time.den} s`)
  return ticks
}

/** Whole milliseconds, rounded up: for an error, which must not be said to be smaller than it is. */
export function msNotBelow(time: ExactTime): number {
  const num = time.num * 1000n
  const quotient = num / time.den
  return Number(num % time.den > 0n ? quotient + 1n : quotient)
}

/** For lengths on a screen, and nothing that is compared. */
export function secondsOfTime(time: ExactTime): Seconds {
  return seconds(Number(time.num) / Number(time.den))
}

/** Seconds with three decimals, rounded half away from zero, such as `12.480`; `sign` puts a plus before what is more than zero. */
export function timeText({ num, den }: ExactTime, sign: 'minus' | 'both' = 'minus'): string {
  const absolute = num < 0n ? -num : num
  const ms = (absolute * 2000n + den) / (den * 2n)
  const mark = ms === 0n ? '' : num < 0n ? '-' : sign === 'both' ? '+' : ''
  return `${mark}${ms / 1000n}.${(ms % 1000n).toString().padStart(3, '0')}`
}

function reduced(num: bigint, den: bigint): ExactTime {
  let [a, b] = [num < 0n ? -num : num, den]
  while (b !== 0n) [a, b] = [b, a % b]
  return { num: num / a, den: den / a }
}
