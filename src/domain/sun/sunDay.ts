import { getTimes } from 'suncalc'
import type { GroundPoint } from '../places/groundPoint'
import { instantsAt } from '../provenance/timeZone'
import { sunPosition, type SunPosition } from './sunPosition'

/** The sun's course over a day. Milliseconds since 1970. */
export interface SunDay {
  readonly noon: number
  readonly noonElevation: number
  /** When the upper edge comes over a flat horizon and goes under it; or why it does not. */
  readonly edges:
    | { readonly kind: 'both'; readonly sunrise: number; readonly sunset: number }
    | { readonly kind: 'alwaysUp' | 'alwaysDown' }
  /** Every ten minutes, from twelve hours before the day's noon by the clock to twelve hours behind it. */
  readonly path: readonly (SunPosition & { readonly at: number })[]
}

const STEP_MS = 10 * 60_000
const STEPS_EACH_WAY = 72

/**
 * The course of the sun on a day of a zone: the solar day whose noon is next to the noon of that zone's clocks.
 * @param day as `2025-03-07`
 * @param zone as `readZone` gives it, not empty
 * @returns undefined where the zone left the day out, as Samoa did at the date line on 2011-12-30
 */
export function sunDay(day: string, zone: string, place: GroundPoint): SunDay | undefined {
  const [clockNoon] = instantsAt(`${day}T12:00`, zone)
  if (clockNoon === undefined) return undefined
  const { solarNoon, sunrise, sunset, alwaysUp } = getTimes(new Date(clockNoon), place.latitude, place.longitude)
  return {
    noon: solarNoon.getTime(),
    noonElevation: sunPosition(solarNoon.getTime(), place).elevation,
    edges:
      sunrise && sunset
        ? { kind: 'both', sunrise: sunrise.getTime(), sunset: sunset.getTime() }
        : { kind: alwaysUp === true ? 'alwaysUp' : 'alwaysDown' },
    path: Array.from({ length: 2 * STEPS_EACH_WAY + 1 }, (_, step) => {
      const at = clockNoon + (step - STEPS_EACH_WAY) * STEP_MS
      return { at, ...sunPosition(at, place) }
    }),
  }
}
