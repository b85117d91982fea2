import { millisecondsOf, type Timebase } from '../time/timebase'

/**
 * A part and its whole in seconds, as "4" and "41": whole seconds from ten on, tenths below, thousandths below one. The two
 * texts are equal only where the two are.
 * @param part in ticks, as `whole`
 */
export function lengthTexts(part: number, whole: number, base: Timebase): readonly [string, string] {
  const texts = [rounded(millisecondsOf(part, base)), rounded(millisecondsOf(whole, base))] as const
  if (part === whole || texts[0] !== texts[1]) return texts
  return [String(millisecondsOf(part, base) / 1000), String(millisecondsOf(whole, base) / 1000)]
}

function rounded(milliseconds: number): string {
  const step = milliseconds >= 10_000 ? 1000 : milliseconds >= 1000 ? 100 : 1
  return String((Math.round(milliseconds / step) * step) / 1000)
}
