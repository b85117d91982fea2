import { latinDigits } from '../../domain/latinDigits'
import { MOST_ERROR_MS } from '../../domain/records/sync'

/** Whole milliseconds from a field, in either set of digits; undefined where it is none, or more than a day. */
export function readErrorMs(text: string): number | undefined {
  const digits = latinDigits(text).trim()
  if (!/^\d{1,8}$/.test(digits)) return undefined
  const ms = Number(digits)
  return ms <= MOST_ERROR_MS ? ms : undefined
}
