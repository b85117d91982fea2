import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { degreesOfMeters } from '../../../domain/places/groundPoint'
import { zoneText } from '../../../domain/sun/clockText'
import { shadowOf } from '../../../domain/sun/sunPosition'
import { usePreferences } from '../../../stores/preferencesStore'
import { angleText, directionText, lengthText } from '../places/groundText'
import { edgeText, isWide } from './sunCitation'
import type { SunReading } from './sunReading'

/** A place known less closely than this turns the sun by a tenth of a degree or more. */
const MOVING_DEGREES = 0.1

/** Where the sun stands and what shadow it throws, in figures, and the day's sunrise, noon and sunset. */
export function SunReadings({ reading }: { readonly reading: SunReading }) {
  const { t } = useTranslation()
  const { place, date, day, span } = reading
  const { moment, zone, precision } = date
  const edges = day.edges.kind === 'both' ? day.edges : undefined
  const turned = degreesOfMeters(place.precisionMeters ?? 0)
  const at = (instant: number) => <bdi dir="ltr">{edgeText(instant, date.day, zone)}</bdi>
  return (
    <div className="sun-readings" data-testid="sun-readings">
      <dl>
        <Line name={t('sun.when')}>
          <bdi dir="ltr">
            {[date.day, moment?.clock, zoneText(zone, moment?.at ?? day.noon)].filter(Boolean).join(' ')}
          </bdi>
        </Line>
        <Position reading={reading} />
        {edges ? <Line name={t('sun.sunrise')}>{at(edges.sunrise)}</Line> : null}
        <Line name={t('sun.noon')}>
          {at(day.noon)} <bdi dir="ltr">({angleText(day.noonElevation)})</bdi>
        </Line>
        {edges ? <Line name={t('sun.sunset')}>{at(edges.sunset)}</Line> : null}
      </dl>
      {day.edges.kind === 'both' ? null : <p className="warn">{t(`sun.${day.edges.kind}`)}</p>}
      {moment?.isTwice ? <p className="warn">{t('sun.twice')}</p> : null}
      {moment ? null : (
        <p className="second">{t('sun.dayOnly', { precision: t(`clipRecord.precision.${precision}`) })}</p>
      )}
      {span && isWide(span) ? (
        <p className="second">{t('sun.spanNote', { precision: t(`clipRecord.precision.${precision}`) })}</p>
      ) : null}
      {turned >= MOVING_DEGREES ? <p className="second">{t('sun.placeTurns', { angle: angleText(turned) })}</p> : null}
    </div>
  )
}

function Position({ reading: { position, span } }: { readonly reading: SunReading }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  if (!position || !span) return null
  const direction = (degrees: number) => {
    const { angle, point } = directionText(degrees, t)
    return t('sun.direction', { angle, point })
  }
  const wide = isWide(span)
  const within = (low: string, high: string) =>
    wide ? <span className="second sun-span">{t('sun.span', { low, high })}</span> : null
  const shadow = shadowOf(position)
  const [longest, shortest] = span.elevation.map((elevation) => shadowOf({ azimuth: 0, elevation })?.length)
  const length = (meters: number | undefined) =>
    meters === undefined
      ? t('sun.endless')
      : meters >= 100
        ? lengthText(meters, language, t)
        : t('places.m', { n: meters.toFixed(2) })
  return (
    <>
      <Line name={t('sun.azimuth')}>
        {direction(position.azimuth)}
        {within(angleText(span.azimuth[0]), angleText(span.azimuth[1]))}
      </Line>
      <Line name={t('sun.elevation')}>
        <bdi dir="ltr">{angleText(position.elevation)}</bdi>
        {within(angleText(span.elevation[0]), angleText(span.elevation[1]))}
      </Line>
      {shadow ? (
        <>
          <Line name={t('sun.shadow')}>
            {direction(shadow.direction)}
            {within(angleText((span.azimuth[0] + 180) % 360), angleText((span.azimuth[1] + 180) % 360))}
          </Line>
          <Line name={t('sun.shadowLength')}>
            {length(shadow.length)}
            {within(length(shortest), length(longest))}
          </Line>
        </>
      ) : (
        <Line name={t('sun.shadow')}>
          <span className="warn">{t('sun.below')}</span>
        </Line>
      )}
    </>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
