import { constantFrameTicks, type FrameTable } from './frameTable'
import type { FrameIndex } from './frameIndex'

/** A label that counts pictures, or why the clip has none. `rate` is in pictures a second. */
export type SmpteLabel =
  | { readonly kind: 'label'; readonly text: string; readonly isDropFrame: boolean; readonly rate: string }
  /** Pictures do not last equally long, so a count says nothing of the time. */
  | { readonly kind: 'variable' }
  /** No standard says how labels are counted at this rate. */
  | { readonly kind: 'noRule'; readonly rate: string }

/** Labels are defined up to here (SMPTE ST 12-3:2016). */
const HIGHEST_RATE = 120

/**
 * `hh:mm:ss:ff`, counted from the frame's index, with frame 0 at 00:00:00:00; it is not read from the file. At 30000/1001
 * and 60000/1001 drop-frame counting, with a semicolon before the frames (SMPTE ST 12-1:2014, 5.2.2): the first two labels
 * (four at the doubled rate) of each minute are left out, except in every tenth minute. No picture is left out.
 */
export function smpteLabel(table: FrameTable, frame: FrameIndex): SmpteLabel {
  const step = constantFrameTicks(table)
  if (step === undefined) return { kind: 'variable' }
  const { num, den } = table.timebase
  // Pictures a second = den / (num * step).
  const perSecond = num * step
  if (den % perSecond === 0) {
    const rate = den / perSecond
    if (rate > HIGHEST_RATE) return { kind: 'noRule', rate: String(rate) }
    return { kind: 'label', text: countedText(frame, rate, ':'), isDropFrame: false, rate: String(rate) }
  }
  const dropped = [30, 60].find((rate) => den * 1001 === rate * 1000 * perSecond)
  if (dropped === undefined) return { kind: 'noRule', rate: rateText(den, perSecond) }
  const text = countedText(frame + leftOutLabels(frame, dropped), dropped, ';')
  return { kind: 'label', text, isDropFrame: true, rate: `${dropped}000/1001` }
}

/** How many labels were left out before the one of this frame; `rate` is 30 or 60. */
function leftOutLabels(frame: number, rate: number): number {
  const each = rate / 15
  const minute = rate * 60 - each
  const tenMinutes = minute * 10 + each
  const wholeTens = Math.floor(frame / tenMinutes)
  const rest = frame % tenMinutes
  // The first minute of ten keeps all its labels, so it is longer.
  const minutes = rest < rate * 60 ? 0 : Math.floor((rest - each) / minute)
  return wholeTens * 9 * each + minutes * each
}

function countedText(count: number, rate: number, beforeFrames: ':' | ';'): string {
  const wholeSeconds = Math.floor(count / rate)
  const clock = [Math.floor(wholeSeconds / 3600) % 24, Math.floor(wholeSeconds / 60) % 60, wholeSeconds % 60]
  const digits = String(rate - 1).length
  const frames = String(count % rate).padStart(Math.max(2, digits), '0')
  return `${clock.map((part) => String(part).padStart(2, '0')).join(':')}${beforeFrames}${frames}`
}

function rateText(num: number, den: number): string {
  let [a, b] = [num, den]
  while (b !== 0) [a, b] = [b, a % b]
  return den === a ? String(num / a) : `${num / a}/${den / a}`
}
