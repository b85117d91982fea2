import './places.css'
import { SegmentedControl } from '@mantine/core'
import { IconMapPinPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knownPlaces, type KnownPlace } from '../../../domain/places/knownPlace'
import { createMapView, firstLevel, MAP_LEVELS, type MapLevel } from '../../../domain/places/mapView'
import { middlePlace } from '../../../domain/places/middlePlace'
import type { PlaceField } from '../../../domain/provenance/provenanceField'
import type { Provenance } from '../../../domain/records/provenance'
import type { LoadOutline } from '../../../engine/ports/outlines'
import { usePreferences } from '../../../stores/preferencesStore'
import { ToolButton } from '../../../ui/ToolButton'
import { fieldId } from '../fieldId'
import { angleText, lengthText } from './groundText'
import { OutlineMap } from './OutlineMap'
import { PlaceDistances } from './PlaceDistances'
import { PlaceList } from './PlaceList'
import { SCALE_OF, useOutline } from './useOutline'

const SIZE = { width: 720, height: 400 }

interface PlacesSectionProps {
  readonly record: Provenance
  readonly loadOutline: LoadOutline
}

/** The places of a clip on an outline of the world, as closely as each is known. Nothing is asked of any map service. */
export function PlacesSection({ record, loadOutline }: PlacesSectionProps) {
  const { t } = useTranslation()
  const [first, ...others] = useMemo(() => knownPlaces(record), [record])
  return (
    <section className="record-section" aria-label={t('places.title')} data-testid="places">
      <h2>{t('places.title')}</h2>
      {first ? (
        <PlacesMap places={[first, ...others]} loadOutline={loadOutline} />
      ) : (
        <div className="places-empty">
          <p className="second">{t('places.empty')}</p>
          <ToolButton
            label={t('places.enter')}
            icon={<IconMapPinPlus size={16} aria-hidden="true" />}
            isFilled
            onClick={() => document.querySelector<HTMLElement>(`#${fieldId('cameraPlaceClaimed')}`)?.focus()}
          />
        </div>
      )}
    </section>
  )
}

interface PlacesMapProps {
  readonly places: readonly [KnownPlace, ...KnownPlace[]]
  readonly loadOutline: LoadOutline
}

function PlacesMap({ places, loadOutline }: PlacesMapProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [chosenLevel, setLevel] = useState<MapLevel | undefined>(undefined)
  const [focus, setFocus] = useState<PlaceField | undefined>(undefined)
  const centred = places.find(({ field }) => field === focus)
  const { latitude, longitude } = centred ?? middlePlace(places)
  const level = chosenLevel ?? firstLevel({ latitude, longitude }, places, SIZE)
  const view = useMemo(() => createMapView(level, { latitude, longitude }, SIZE), [level, latitude, longitude])
  const outline = useOutline(level, loadOutline)
  const goTo = (step: number) => {
    const next = MAP_LEVELS[MAP_LEVELS.indexOf(level) + step]
    if (next) setLevel(next)
  }
  const said = places.map((place) =>
    t('places.placeAt', {
      place: t(`clipRecord.fields.${place.field}`),
      latitude: angleText(place.latitude),
      longitude: angleText(place.longitude),
      precision:
        place.precisionMeters === undefined
          ? t('places.noPrecision')
          : t('places.within', { length: lengthText(place.precisionMeters, language, t) }),
    }),
  )
  return (
    <div
      className="places-body"
      role="group"
      aria-label={t('places.title')}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === '+' || event.key === '=') goTo(1)
        else if (event.key === '-') goTo(-1)
        else return
        event.preventDefault()
      }}
    >
      <div className="places-drawing">
        <div className="row places-tools">
          <SegmentedControl
            aria-label={t('places.level.label')}
            data={MAP_LEVELS.map((each) => ({ value: each, label: t(`places.level.${each}`) }))}
            value={level}
            onChange={(next) => setLevel(next)}
          />
          <span className="small muted">{t('places.levelKeys')}</span>
          <span className="spacer" />
          {places.length > 1 ? (
            <ToolButton
              label={t('places.all')}
              isActive={centred === undefined}
              onClick={() => {
                setFocus(undefined)
                setLevel(undefined)
              }}
            />
          ) : null}
        </div>
        <div className="map-frame">
          <p className="map-note small">{t(`places.coarse.${SCALE_OF[level]}`)}</p>
          <OutlineMap
            view={view}
            countries={outline.countries ?? []}
            places={places}
            label={t('places.mapLabel', { level: t(`places.level.${level}`), places: said.join('; ') })}
          />
          {outline.isFailed ? (
            <div className="map-message" role="alert">
              <span>{t('places.unavailable')}</span>
              <ToolButton label={t('places.retry')} isFilled onClick={outline.retry} />
            </div>
          ) : outline.countries === undefined ? (
            <p className="map-message" role="status">
              {t('places.loading')}
            </p>
          ) : null}
        </div>
        <p className="small muted">{t('places.source')}</p>
      </div>
      <div className="places-side">
        <PlaceList
          view={view}
          places={places}
          focus={centred?.field}
          onFocus={(field) => {
            setFocus(field)
            if (level === 'world') setLevel('country')
          }}
        />
        <PlaceDistances places={places} />
      </div>
    </div>
  )
}
