import type { StatedTime } from '../records/provenance'
import { readStatedDate } from './statedDate'

/** A full date, with its time where one is known with a zone that can be written; what is less is no `date-time`. */
export function exactDate(time: StatedTime | undefined): string | undefined {
  const read = time && readStatedDate(time.value)
  if (!time || !read?.ok) return undefined
  const { value } = read.value
  const [day = ''] = value.split('T')
  if (day.length < 10) return undefined
  const offset = time.zone === 'UTC' ? 'Z' : /^[+-]/.test(time.zone) ? time.zone : undefined
  return value.includes('T') && offset !== undefined ? `${value.length === 16 ? `${value}:00` : value}${offset}` : day
}

/** A time as it was stated, with its zone. */
export function timeText({ value, zone }: StatedTime): string {
  return [value.replace('T', ' '), zone].filter(Boolean).join(' ')
}
