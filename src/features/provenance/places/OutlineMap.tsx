import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { drawnCountries } from '../../../domain/places/drawnCountries'
import { createGraticule } from '../../../domain/places/graticule'
import type { KnownPlace } from '../../../domain/places/knownPlace'
import { pointOnMap, type MapView } from '../../../domain/places/mapView'
import type { OutlineCountry } from '../../../domain/places/outline'
import { precisionCircle } from '../../../domain/places/precisionCircle'
import { scaleBar } from '../../../domain/places/scaleBar'
import { degreesText } from '../../../domain/provenance/coordinate'
import { usePreferences, type Language } from '../../../stores/preferencesStore'
import { lengthText } from './groundText'
import { placeClass, PLACE_LOOKS } from './placeLook'

const LONGEST_BAR = 150
/** A name needs about so much room, in units of the drawing. */
const LETTER_WIDTH = 7
const NAME_HEIGHT = 24
/** In the middle the place itself stands. */
const CORNER = [10, 20] as const

interface OutlineMapProps {
  readonly view: MapView
  readonly countries: readonly OutlineCountry[]
  readonly places: readonly KnownPlace[]
  readonly label: string
}

/** Coasts, borders and degrees around the places, each as the circle within which it is known. */
export function OutlineMap({ view, countries, places, label }: OutlineMapProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { width, height } = view.size
  const bar = scaleBar(view.metersPerUnit, LONGEST_BAR)
  return (
    <svg className="outline-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} data-testid="map">
      <rect className="map-sea" width={width} height={height} />
      <Ground view={view} countries={countries} language={language} />
      {places.map((place) =>
        place.precisionMeters === undefined ? null : (
          <path
            key={place.field}
            className={`${placeClass(place.field)} place-circle`}
            d={precisionCircle(view, place, place.precisionMeters)}
            data-circle={place.field}
          />
        ),
      )}
      {places.map((place) => (
        <PlaceMark key={place.field} view={view} place={place} />
      ))}
      <g className="map-scale" transform={`translate(16 ${height - 34})`}>
        <path className="map-bar" d={`M0 0V8H${bar.length}V0`} />
        <text x={bar.length / 2} y={0} textAnchor="middle">
          {lengthText(bar.meters, language, t)}
        </text>
      </g>
    </svg>
  )
}

/** A dot that can be seen where the circle is too small. */
function PlaceMark({ view, place }: { readonly view: MapView; readonly place: KnownPlace }) {
  const point = pointOnMap(view, place)
  if (!point) return null
  const { mark, label, number } = PLACE_LOOKS[place.field]
  return (
    <g
      className={placeClass(place.field)}
      transform={`translate(${point.map((each) => each.toFixed(1)).join(' ')})`}
      data-mark={place.field}
    >
      <path className="place-mark" d={mark} />
      <text className="place-number" x={label[0]} y={label[1]} textAnchor="middle">
        {number}
      </text>
    </g>
  )
}

interface GroundProps {
  readonly view: MapView
  readonly countries: readonly OutlineCountry[]
  readonly language: Language
}

/** What lies under the places; drawn again only with the map itself. */
const Ground = memo(function Ground({ view, countries, language }: GroundProps) {
  const lines = useMemo(() => createGraticule(view), [view])
  const drawn = useMemo(() => drawnCountries(view, countries), [view, countries])
  const { width, height } = view.size
  return (
    <>
      {drawn.map(({ country, path }) => (
        <path key={country.name} className="map-land" d={path} />
      ))}
      <path className="map-lines" d={lines.path} />
      {lines.meridians.map(({ degrees, at }) =>
        at < 40 || at > width - 40 ? null : (
          <text key={at} className="map-degrees" x={at} y={height - 5} textAnchor="middle">
            {`${degreesText(Math.abs(degrees))}° ${degrees < 0 ? 'W' : 'E'}`}
          </text>
        ),
      )}
      {lines.parallels.map(({ degrees, at }) =>
        at < 40 || at > height - 50 ? null : (
          <text key={at} className="map-degrees" x={6} y={at - 3}>
            {`${degreesText(Math.abs(degrees))}° ${degrees < 0 ? 'S' : 'N'}`}
          </text>
        ),
      )}
      {view.level === 'world'
        ? null
        : drawn.map((each) => {
            const name = countryName(each.country, language)
            const hasRoom = each.width > name.length * LETTER_WIDTH && each.height > NAME_HEIGHT
            const [x, y] = each.isWhole ? CORNER : each.middle
            return hasRoom ? (
              <text
                key={each.country.name}
                className="map-name"
                x={x}
                y={y}
                textAnchor={each.isWhole ? 'start' : 'middle'}
              >
                {name}
              </text>
            ) : null
          })}
    </>
  )
})

/** In the language of the page where the browser knows the country, else as the atlas spells it. */
function countryName({ code, name }: OutlineCountry, language: Language): string {
  if (code === undefined) return name
  const { region } = new Intl.Locale(`und-${code.padStart(3, '0')}`)
  if (region === undefined || /\d/.test(region)) return name
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(region) ?? name
}
