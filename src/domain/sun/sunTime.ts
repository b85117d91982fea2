import type { StatedTime } from '../records/provenance'
import { isFinerThan, readStatedDate, TIME_PRECISIONS, type TimePrecision } from '../provenance/statedDate'
import { instantsAt, readZone } from '../provenance/timeZone'
import { fail, ok, type Result } from '../result'

/** A day for which the sun's course is wanted. */
export interface SunDate {
  /** As `2025-03-07`. */
  readonly day: string
  /** As `readZone` gives it, not empty. */
  readonly zone: string
  /** How closely the date itself is known. */
  readonly precision: TimePrecision
  /** Undefined where no time of day is known. */
  readonly moment: SunMoment | undefined
}

/** A time of day with what its precision leaves open. Milliseconds since 1970. */
export interface SunMoment {
  /** As it is stated: `14:10` or `14:10:30`. */
  readonly clock: string
  readonly at: number
  readonly from: number
  readonly to: number
  /** Clocks that were put back showed it twice; `at` is the earlier, and the span holds both. */
  readonly isTwice: boolean
}

/** Why there is no day to look at; each code names its sentence in the message catalogue. */
export type SunTimeProblem = 'noTime' | 'noZone' | 'badZone' | 'tooCoarse' | 'unreadable' | 'zoneGap'

/**
 * What may be meant by a time that is known to the hour: said of 14:10 it may be any within the hour before or behind. One
 * unit each way holds every reading of it.
 */
const EITHER_WAY_MS: Readonly<Partial<Record<TimePrecision, number>>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
}

/** A stated time as the sun's course needs it: a day at least, and its zone. */
export function sunTime(time: StatedTime | undefined): Result<SunDate, SunTimeProblem> {
  if (time === undefined || time.value === '') return fail('noTime')
  const read = readStatedDate(time.value)
  if (!read.ok) return fail('unreadable')
  const { value, precision: written } = read.value
  if (written === 'month' || written === 'year') return fail('tooCoarse')
  if (time.zone.trim() === '') return fail('noZone')
  const zone = readZone(time.zone)
  if (!zone.ok) return fail('badZone')
  const said = TIME_PRECISIONS.find((each) => each === time.precision)
  const precision = said && isFinerThan(written, said) ? said : written
  const day = value.slice(0, 'yyyy-mm-dd'.length)
  const eitherWay = EITHER_WAY_MS[precision]
  const instants = instantsAt(eitherWay === undefined ? `${day}T12:00` : value, zone.value)
  const [at] = instants
  if (at === undefined) return fail('zoneGap')
  const moment =
    eitherWay === undefined
      ? undefined
      : {
          clock: value.slice(day.length + 1),
          at,
          from: at - eitherWay,
          to: (instants.at(-1) ?? at) + eitherWay,
          isTwice: instants.length > 1,
        }
  return ok({ day, zone: zone.value, precision, moment })
}
