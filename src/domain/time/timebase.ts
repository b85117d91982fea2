import { InvariantError } from '../invariantError'
import { seconds, type Seconds } from './seconds'
import type { PresentationTimestamp } from './ticks'

/** One tick lasts `num / den` seconds. Kept as the container gives it, not reduced. */
export interface Timebase {
  readonly num: number
  readonly den: number
}

/** @throws InvariantError unless both parts are positive safe integers. */
export function timebase(num: number, den: number): Timebase {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num <= 0 || den <= 0) {
    throw new InvariantError(`Not a timebase: ${num}/${den}`)
  }
  return { num, den }
}

/** @returns the time in seconds; the one division in this program that leaves ticks. */
export function secondsOf(ticks: PresentationTimestamp | number, base: Timebase): Seconds {
  return seconds((ticks * base.num) / base.den)
}

/** Whole milliseconds nearest to `ticks`, halves upward; exact for any safe integer (BigInt inside). */
export function millisecondsOf(ticks: PresentationTimestamp | number, base: Timebase): number {
  return scaledRound(ticks, base, 1000n)
}

/** Seconds with exactly six decimals, as written to exported files. */
export function secondsText(ticks: PresentationTimestamp | number, base: Timebase): string {
  const micros = scaledRound(ticks, base, 1_000_000n)
  const sign = micros < 0 ? '-' : ''
  const digits = Math.abs(micros).toString().padStart(7, '0')
  return `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`
}

function scaledRound(ticks: number, base: Timebase, scale: bigint): number {
  const numerator = BigInt(ticks) * BigInt(base.num) * scale * 2n + BigInt(base.den)
  const denominator = BigInt(base.den) * 2n
  const quotient = numerator / denominator
  return Number(numerator % denominator < 0n ? quotient - 1n : quotient)
}
