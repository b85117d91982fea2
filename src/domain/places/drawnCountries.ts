import type { GeoPermissibleObjects } from 'd3-geo'
import { isInWindow, mapWindow } from './mapWindow'
import type { MapView } from './mapView'
import type { OutlineCountry, OutlinePiece } from './outline'

/** A country as a map shows it. */
export interface DrawnCountry {
  readonly country: OutlineCountry
  /** The path of an SVG. */
  readonly path: string
  /** Its largest part on the map: the middle, and its width and height, in units of the drawing. */
  readonly middle: readonly [number, number]
  readonly width: number
  readonly height: number
  /** Whether the map shows nothing else. */
  readonly isWhole: boolean
}

/** Nearly: a clipped area is rounded. */
const WHOLE_SHARE = 0.999

/** The countries of which a map shows anything. */
export function drawnCountries(view: MapView, countries: readonly OutlineCountry[]): DrawnCountry[] {
  const window = mapWindow(view)
  return countries.flatMap((country) => {
    const near = country.pieces.filter((piece) => isInWindow(piece, window))
    const path = near.length === 0 ? null : view.path(polygons(near))
    if (path === null || path === '') return []
    const areas = near.map((piece) => view.path.area(polygons([piece])))
    const largest = near[areas.indexOf(Math.max(...areas))]
    const shape = polygons(largest ? [largest] : [])
    const [[left, top], [right, bottom]] = view.path.bounds(shape)
    const isWhole = Math.max(...areas) >= WHOLE_SHARE * view.size.width * view.size.height
    return [{ country, path, middle: view.path.centroid(shape), width: right - left, height: bottom - top, isWhole }]
  })
}

function polygons(pieces: readonly OutlinePiece[]): GeoPermissibleObjects {
  return {
    type: 'MultiPolygon',
    coordinates: pieces.map(({ rings }) => rings as unknown as number[][][]),
  }
}
