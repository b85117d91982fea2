import { IconFocusCentered } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KnownPlace } from '../../../domain/places/knownPlace'
import { isMapWithin, pointOnMap, type MapView } from '../../../domain/places/mapView'
import { coordinatesText } from '../../../domain/provenance/coordinate'
import type { PlaceField } from '../../../domain/provenance/provenanceField'
import { usePreferences } from '../../../stores/preferencesStore'
import { ToolButton } from '../../../ui/ToolButton'
import { lengthText } from './groundText'
import { placeClass, PLACE_LOOKS } from './placeLook'

interface PlaceListProps {
  readonly view: MapView
  readonly places: readonly KnownPlace[]
  readonly focus: PlaceField | undefined
  readonly onFocus: (field: PlaceField) => void
}

/** What each mark of the map is: the legend, and the same in words. */
export function PlaceList({ view, places, focus, onFocus }: PlaceListProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  return (
    <ul className="place-list" data-testid="place-list">
      {places.map((place) => {
        const { field, precisionMeters } = place
        const name = t(`clipRecord.fields.${field}`)
        const state = stateOnMap(view, place)
        return (
          <li key={field} className="place-line">
            <svg className={placeClass(field)} viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
              <path className="place-mark" d={PLACE_LOOKS[field].mark} />
            </svg>
            <span className="place-number">{PLACE_LOOKS[field].number}</span>
            <div className="place-words">
              <span>{name}</span>
              {place.name === '' ? null : <bdi className="second">{place.name}</bdi>}
              <span className="small muted">
                <bdi dir="ltr">{coordinatesText(place.latitude, place.longitude)}</bdi>
                {' · '}
                {precisionMeters === undefined
                  ? t('places.noPrecision')
                  : t('places.within', { length: lengthText(precisionMeters, language, t) })}
              </span>
              {state === undefined ? null : <span className="small warn">{t(`places.state.${state}`)}</span>}
            </div>
            <ToolButton
              label={t('places.centreOn', { place: name })}
              icon={<IconFocusCentered size={16} aria-hidden="true" />}
              isIconOnly
              isActive={focus === field}
              testId={`centre-${field}`}
              onClick={() => onFocus(field)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** What of a place the map cannot show now. */
function stateOnMap(view: MapView, place: KnownPlace): 'outside' | 'beyond' | undefined {
  if (!pointOnMap(view, place)) return 'outside'
  return isMapWithin(view, place, place.precisionMeters ?? 0) ? 'beyond' : undefined
}
