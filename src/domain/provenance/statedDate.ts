import { latinDigits } from '../latinDigits'
import { fail, ok, type Result } from '../result'
import { readZone } from './timeZone'

/** How closely a time is known, the closest first. */
export const TIME_PRECISIONS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
export type TimePrecision = (typeof TIME_PRECISIONS)[number]

/** A date that may end early, in ISO 8601: `2025`, `2025-03`, `2025-03-07`, `2025-03-07T14:05`, `2025-03-07T14:05:30`. */
export interface StatedDate {
  readonly value: string
  /** Of the text, where it names one behind the time. */
  readonly zone: string | undefined
  readonly precision: TimePrecision
}

export type DateProblem = 'dateForm' | 'year' | 'month' | 'day' | 'clock' | 'zone'

/** Roundhay Garden Scene, the oldest film that is left, is of 1888; no footage is older. */
const FIRST_YEAR = 1888
const LAST_YEAR = 2100

const DATE =
  /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([A-Za-z+-].*)?)?)?)?$/

/**
 * Reads a date as people write it, the year first, with either set of digits; as precise as it is written.
 * @returns the first thing that cannot be: a form that is no date, a month 13, a 31 February, an hour 25, an unknown zone
 */
export function readStatedDate(text: string): Result<StatedDate, DateProblem> {
  const parts = DATE.exec(latinDigits(text).trim())
  if (!parts) return fail('dateForm')
  const [, year = '', month, day, hour, minute, second, zoneText] = parts
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return fail('year')
  if (month === undefined) return ok({ value: year, zone: undefined, precision: 'year' })
  if (Number(month) < 1 || Number(month) > 12) return fail('month')
  const monthText = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return ok({ value: monthText, zone: undefined, precision: 'month' })
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return fail('day')
  const dayText = `${monthText}-${day.padStart(2, '0')}`
  if (hour === undefined) return ok({ value: dayText, zone: undefined, precision: 'day' })
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return fail('clock')
  const zone = zoneText === undefined ? undefined : readZone(zoneText)
  if (zone && !zone.ok) return zone
  const value = `${dayText}T${hour.padStart(2, '0')}:${minute ?? ''}${second === undefined ? '' : `:${second}`}`
  return ok({ value, zone: zone?.value, precision: second === undefined ? 'minute' : 'second' })
}

/** Whether `precision` is closer than what is written. */
export function isFinerThan(precision: TimePrecision, written: TimePrecision): boolean {
  return TIME_PRECISIONS.indexOf(precision) < TIME_PRECISIONS.indexOf(written)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
