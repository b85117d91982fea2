import { useTranslation } from 'react-i18next'
import type { KnownPlace } from '../../../domain/places/knownPlace'
import { placeDistance } from '../../../domain/places/placeDistance'
import { usePreferences } from '../../../stores/preferencesStore'
import { angleText, directionText, lengthText } from './groundText'

/** How far the places are from each other, and in which direction. */
export function PlaceDistances({ places }: { readonly places: readonly KnownPlace[] }) {
  const { t } = useTranslation()
  const pairs = places.flatMap((from, index) => places.slice(index + 1).map((to) => [from, to] as const))
  if (pairs.length === 0) return null
  return (
    <section className="place-distances" aria-label={t('places.distances')} data-testid="place-distances">
      <h3>{t('places.distances')}</h3>
      <dl>
        {pairs.map(([from, to]) => (
          <DistanceLine key={`${from.field} ${to.field}`} from={from} to={to} />
        ))}
      </dl>
      <p className="small muted">{t('places.sphere')}</p>
    </section>
  )
}

function DistanceLine({ from, to }: { readonly from: KnownPlace; readonly to: KnownPlace }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { meters, bearing, withinMeters, bearingWithin } = placeDistance(from, to)
  const length = lengthText(meters, language, t)
  const direction = bearing === undefined ? undefined : directionText(bearing, t)
  return (
    <>
      <dt>
        {t('places.pair', { from: t(`clipRecord.fields.${from.field}`), to: t(`clipRecord.fields.${to.field}`) })}
      </dt>
      <dd>
        <span>
          {withinMeters === undefined
            ? t('places.distanceOnly', { length })
            : t('places.distance', { length, within: lengthText(withinMeters, language, t) })}
        </span>
        {direction === undefined ? null : (
          <span>
            {bearingWithin === undefined
              ? t(withinMeters === undefined ? 'places.bearingOnly' : 'places.bearingOpen', { ...direction })
              : t('places.bearing', { ...direction, within: angleText(bearingWithin) })}
          </span>
        )}
        {withinMeters === undefined ? <span className="small muted">{t('places.noWithin')}</span> : null}
      </dd>
    </>
  )
}
