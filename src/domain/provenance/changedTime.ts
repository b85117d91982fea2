import type { StatedTime } from '../records/provenance'
import { fail, ok, type Result } from '../result'
import { isFinerThan, readStatedDate, TIME_PRECISIONS, type DateProblem, type TimePrecision } from './statedDate'
import { hasLocalTime, readZone } from './timeZone'

/** What of a stated time a person types. */
export type TimePart = 'value' | 'zone' | 'precision' | 'basis'

/** Why a time cannot be; each code names its sentence in the message catalogue. */
export type TimeProblem = DateProblem | 'zoneGap' | 'tooFine'

const NOTHING: StatedTime = { value: '', zone: '', precision: '', basis: '' }

/**
 * A stated time with one part as it was typed; undefined where nothing is left of it. A date brings its precision, and the
 * zone that stands behind it.
 */
export function changedTime(
  before: StatedTime | undefined,
  part: TimePart,
  text: string,
): Result<StatedTime | undefined, TimeProblem> {
  const now = before ?? NOTHING
  switch (part) {
    case 'value':
      return withDate(now, text)
    case 'zone': {
      const zone = readZone(text)
      if (!zone.ok) return zone
      return hasLocalTime(now.value, zone.value) ? ok(kept({ ...now, zone: zone.value })) : fail('zoneGap')
    }
    case 'precision': {
      const written = readStatedDate(now.value)
      const wanted = TIME_PRECISIONS.find((each) => each === text)
      if (wanted && written.ok && isFinerThan(wanted, written.value.precision)) return fail('tooFine')
      return ok(kept({ ...now, precision: text }))
    }
    case 'basis':
      return ok(kept({ ...now, basis: text.trim() }))
    default:
      return part satisfies never
  }
}

function withDate(now: StatedTime, text: string): Result<StatedTime | undefined, TimeProblem> {
  if (text.trim() === '') return ok(kept({ ...now, value: '', zone: '', precision: '' }))
  const read = readStatedDate(text)
  if (!read.ok) return read
  const { value, precision } = read.value
  const zone = read.value.zone ?? now.zone
  if (!hasLocalTime(value, zone)) return fail('zoneGap')
  // Somebody who knows the day only, whatever is written, has said so; what is written less closely says it itself.
  const said = TIME_PRECISIONS.find((each) => each === now.precision)
  const known: TimePrecision = said && isFinerThan(precision, said) ? said : precision
  return ok({ ...now, value, zone, precision: now.value === '' ? precision : known })
}

function kept(time: StatedTime): StatedTime | undefined {
  return time.value === '' && time.basis === '' && time.zone === '' ? undefined : time
}
