import { sunDay, type SunDay } from '../../../domain/sun/sunDay'
import { sunPosition, type SunPosition } from '../../../domain/sun/sunPosition'
import { sunSpan, type SunSpan } from '../../../domain/sun/sunSpan'
import { sunTime, type SunDate, type SunTimeProblem } from '../../../domain/sun/sunTime'
import { fail, ok, type Result } from '../../../domain/result'
import type { SunChoice } from './useSunChoice'

/** The sun over a chosen place on a chosen day, and where a time of day is known, at it. */
export interface SunReading {
  readonly place: NonNullable<SunChoice['place']>
  readonly date: SunDate
  readonly day: SunDay
  readonly position: SunPosition | undefined
  readonly span: SunSpan | undefined
}

/** Reads the sun for what was chosen; each problem names its sentence in the message catalogue. */
export function sunReading(
  place: SunChoice['place'],
  time: SunChoice['time'],
): Result<SunReading, SunTimeProblem | 'noPlace'> {
  if (!place) return fail('noPlace')
  const date = sunTime(time)
  if (!date.ok) return date
  const day = sunDay(date.value.day, date.value.zone, place)
  if (!day) return fail('zoneGap')
  const { moment } = date.value
  return ok({
    place,
    date: date.value,
    day,
    position: moment && sunPosition(moment.at, place),
    span: moment && sunSpan(moment.from, moment.to, place),
  })
}
