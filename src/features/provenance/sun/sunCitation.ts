import type { TFunction } from 'i18next'
import { coordinatesText } from '../../../domain/provenance/coordinate'
import { clockText, zoneText } from '../../../domain/sun/clockText'
import { SUN_SOURCE } from '../../../domain/sun/sunPosition'
import { angleText, directionText } from '../places/groundText'
import type { SunReading } from './sunReading'

/** One sentence that can be cited: where the sun stood, for which place and time, and by what that was reckoned. */
export function sunCitation({ place, date, day, position, span }: SunReading, t: TFunction): string {
  const { zone, moment } = date
  const shared = {
    place: coordinatesText(place.latitude, place.longitude),
    day: date.day,
    zone: zoneText(zone, moment?.at ?? day.noon),
    source: SUN_SOURCE,
  }
  if (!moment || !position || !span) {
    if (day.edges.kind !== 'both') return t(`sun.cite.${day.edges.kind}`, shared)
    const [sunrise, noon, sunset] = [day.edges.sunrise, day.noon, day.edges.sunset].map((instant) =>
      edgeText(instant, date.day, zone),
    )
    return t('sun.cite.day', { ...shared, sunrise, noon, sunset, elevation: angleText(day.noonElevation) })
  }
  const values = {
    ...shared,
    clock: moment.clock,
    azimuth: directionText(position.azimuth, t).angle,
    elevation: angleText(position.elevation),
    from: directionText(span.azimuth[0], t).angle,
    to: directionText(span.azimuth[1], t).angle,
    low: angleText(span.elevation[0]),
    high: angleText(span.elevation[1]),
    precision: t(`clipRecord.precision.${date.precision}`),
  }
  if (position.elevation <= 0) return t('sun.cite.down', values)
  return t(isWide(span) ? 'sun.cite.upWithin' : 'sun.cite.up', values)
}

/** Whether a time's precision leaves open more than a degree; no shadow in footage is read more closely. */
export function isWide({ azimuthWidth, elevation }: NonNullable<SunReading['span']>): boolean {
  return azimuthWidth > 1 || elevation[1] - elevation[0] > 1
}

/** The clock, with its day where that is another one. */
export function edgeText(instant: number, day: string, zone: string): string {
  const shown = clockText(instant, zone)
  return shown.day === day ? shown.clock : `${shown.day} ${shown.clock}`
}
