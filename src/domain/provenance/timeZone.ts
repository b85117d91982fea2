import { latinDigits } from '../latinDigits'
import { fail, ok, type Result } from '../result'

const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?$/
/** Line Islands, UTC+14, are the farthest; nothing is beyond it on either side. */
const FARTHEST_HOURS = 14

/** Reads a zone: `UTC`, an offset such as `+02:00`, or a name of the IANA time zone database such as `Africa/Khartoum`. */
export function readZone(text: string): Result<string, 'zone'> {
  const zone = latinDigits(text).trim()
  if (zone === '') return ok('')
  if (/^(z|utc|gmt)$/i.test(zone)) return ok('UTC')
  const offset = OFFSET.exec(zone.replace(/^(utc|gmt)(?=[+-])/i, ''))
  if (offset) {
    const [, sign = '', hours = '', minutes = '00'] = offset
    const isReal = Number(hours) * 60 + Number(minutes) <= FARTHEST_HOURS * 60 && Number(minutes) < 60
    return isReal ? ok(`${sign}${hours.padStart(2, '0')}:${minutes}`) : fail('zone')
  }
  return isNamedZone(zone) ? ok(zone) : fail('zone')
}

/**
 * Whether clocks of a zone have shown a time: where they are put forward, an hour is missing.
 * @param value date and time as `2025-03-30T02:30`, without a zone
 */
export function hasLocalTime(value: string, zone: string): boolean {
  if (!value.includes('T')) return true
  // A file may bring a zone in words of its own, of which nothing can be said.
  const known = readZone(zone)
  return !known.ok || known.value === '' || instantsAt(value, known.value).length > 0
}

/**
 * When clocks of a zone show a time: never where they are put forward over it, twice where they are put back.
 * @param value date and time as `2025-03-30T02:30`, without a zone
 * @param zone as `readZone` gives it, not empty
 * @returns milliseconds since 1970, the earlier first
 */
export function instantsAt(value: string, zone: string): readonly number[] {
  const local = Date.parse(`${value}Z`)
  // The offset before or behind the change is the right one; a day each way is past any change.
  const candidates = [-1, 1].map((days) => local - zoneOffsetMs(zone, local + days * 86_400_000))
  return [...new Set(candidates)]
    .filter((instant) => instant + zoneOffsetMs(zone, instant) === local)
    .toSorted((one, other) => one - other)
}

/** How far the clocks of a zone are ahead of UTC at an instant. @param zone as `readZone` gives it, not empty */
export function zoneOffsetMs(zone: string, instant: number): number {
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? []
  // Not every engine knows offsets as names of zones.
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000
  return zone === 'UTC' ? 0 : namedOffsetMs(zone, instant)
}

function isNamedZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function namedOffsetMs(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return local - Math.floor(instant / 1000) * 1000
}
