import type { Timebase } from './timebase'

/** A time in seconds as text. `fraction` is the whole truth where the decimals have no end. */
export interface ExactSeconds {
  readonly text: string
  readonly fraction: string | undefined
}

/**
 * Seconds of a tick. Where the decimals end, all of them; else as many as tell the tick from its neighbours (half a tick
 * is more than the rounding), rounded half up, with the exact fraction in lowest terms beside it. BigInt inside.
 */
export function exactSeconds(ticks: number, base: Timebase): ExactSeconds {
  const sign = ticks < 0 ? '-' : ''
  const { num, den } = reduced(BigInt(Math.abs(ticks)) * BigInt(base.num), BigInt(base.den))
  const places = endingPlaces(den)
  if (places !== undefined)
    return { text: sign + decimalText((num * 10n ** BigInt(places)) / den, places), fraction: undefined }
  const enough = placesOfTick(base)
  const scale = 10n ** BigInt(enough)
  return {
    text: sign + decimalText((num * scale * 2n + den) / (den * 2n), enough),
    fraction: `${sign}${num}/${den}`,
  }
}

/** How many decimals a fraction in lowest terms needs; undefined where they have no end. */
function endingPlaces(den: bigint): number | undefined {
  let [rest, twos, fives] = [den, 0, 0]
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1]
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1]
  return rest === 1n ? Math.max(twos, fives) : undefined
}

/** The fewest decimals whose step is not longer than one tick. */
function placesOfTick({ num, den }: Timebase): number {
  let places = 0
  while (BigInt(num) * 10n ** BigInt(places) < BigInt(den)) places += 1
  return places
}

function decimalText(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function reduced(num: bigint, den: bigint): { num: bigint; den: bigint } {
  let [a, b] = [num, den]
  while (b !== 0n) [a, b] = [b, a % b]
  return { num: num / a, den: den / a }
}
