import { latinDigits } from '../latinDigits'
import type { FrameIndex } from './frameIndex'
import { frameAtTicks, type FrameTable } from './frameTable'
import { millisecondsOf, type Timebase } from './timebase'

/**
 * Media time as `hh:mm:ss.mmm`, rounded to the nearest millisecond; with a minus sign before the start of an edit list.
 * Not a SMPTE timecode: nothing here counts frames by a rate.
 */
export function timecodeText(ticks: number, base: Timebase): string {
  const total = millisecondsOf(ticks, base)
  const absolute = Math.abs(total)
  const milliseconds = pad(absolute % 1000, 3)
  const wholeSeconds = Math.floor(absolute / 1000)
  const clock = [Math.floor(wholeSeconds / 3600), Math.floor(wholeSeconds / 60) % 60, wholeSeconds % 60]
  return `${total < 0 ? '-' : ''}${clock.map((part) => pad(part, 2)).join(':')}.${milliseconds}`
}

/** What a person typed to go somewhere. */
export type Place =
  | { readonly kind: 'frame'; readonly frame: number }
  | { readonly kind: 'time'; readonly milliseconds: number }

/**
 * Reads "2087" or "f 2087" as a frame, and "1:23.48", "00:01:23.480" or "83.48s" as a time; Arabic digits are accepted.
 * @returns undefined where the text is neither
 */
export function parsePlace(text: string): Place | undefined {
  const plain = latinDigits(text).trim().toLowerCase()
  const asFrame = /^f?\s*(\d{1,9})$/.exec(plain)
  if (asFrame) return { kind: 'frame', frame: Number(asFrame[1]) }
  const asSeconds = /^(\d{1,7})(?:\.(\d{1,6}))?\s*s$/.exec(plain)
  if (asSeconds) return { kind: 'time', milliseconds: Number(asSeconds[1]) * 1000 + fraction(asSeconds[2]) }
  const asClock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,6}))?$/.exec(plain) ?? decimalOnly(plain)
  if (!asClock) return undefined
  const [, hours, minutes, wholeSeconds, rest] = asClock
  const total = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(wholeSeconds)
  return { kind: 'time', milliseconds: total * 1000 + fraction(rest) }
}

/** The frame whose label is `milliseconds`, or the one on screen then: half a millisecond forgives the label's rounding. */
export function frameAtMilliseconds(table: FrameTable, milliseconds: number): FrameIndex {
  return frameAtTicks(table, (((milliseconds + 0.499_999) / 1000) * table.timebase.den) / table.timebase.num)
}

function decimalOnly(text: string): (string | undefined)[] | undefined {
  const match = /^(\d{1,7})[.,](\d{1,6})$/.exec(text)
  return match ? [text, undefined, '0', match[1], match[2]] : undefined
}

function fraction(digits: string | undefined): number {
  return digits === undefined ? 0 : Math.round(Number(`0.${digits}`) * 1000)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
