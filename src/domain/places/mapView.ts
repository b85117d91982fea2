import { geoAzimuthalEquidistant, geoEqualEarth, geoPath, type GeoPath, type GeoProjection } from 'd3-geo'
import { EARTH_RADIUS_METERS, lngLat, type GroundPoint } from './groundPoint'
import { groundMeters } from './placeDistance'

/** How much a map shows, the most first. */
export const MAP_LEVELS = ['world', 'country', 'km100', 'km10', 'km1'] as const
export type MapLevel = (typeof MAP_LEVELS)[number]

/** From one side of the map to the other. */
export const METERS_ACROSS: Readonly<Record<Exclude<MapLevel, 'world'>, number>> = {
  country: 2_000_000,
  km100: 100_000,
  km10: 10_000,
  km1: 1_000,
}

/** In the units of the drawing. */
export interface MapSize {
  readonly width: number
  readonly height: number
}

/** A projection of the ground to a drawing. */
export interface MapView {
  readonly level: MapLevel
  readonly centre: GroundPoint
  readonly size: MapSize
  readonly projection: GeoProjection
  readonly path: GeoPath
  /** In the middle of the map; everywhere else nearly the same, but for the whole world. */
  readonly metersPerUnit: number
}

const EDGE = 4

/**
 * The whole world in equal areas, or what lies around a point with true distances from it (azimuthal equidistant): over
 * 2,000 km lengths across that direction are off by less than 1 % at the corner.
 */
export function createMapView(level: MapLevel, centre: GroundPoint, size: MapSize): MapView {
  const { width, height } = size
  const projection =
    level === 'world'
      ? geoEqualEarth().fitExtent(
          [
            [EDGE, EDGE],
            [width - EDGE, height - EDGE],
          ],
          { type: 'Sphere' },
        )
      : geoAzimuthalEquidistant()
          .rotate([-centre.longitude, -centre.latitude])
          .translate([width / 2, height / 2])
          .scale((width * EARTH_RADIUS_METERS) / METERS_ACROSS[level])
          .clipExtent([
            [0, 0],
            [width, height],
          ])
  const metersPerUnit = level === 'world' ? middleScale(projection, size) : METERS_ACROSS[level] / width
  return { level, centre, size, projection, path: geoPath(projection).digits(1), metersPerUnit }
}

/** Where a place lies on the drawing, in its units; undefined where that is outside of it. */
export function pointOnMap(view: MapView, place: GroundPoint): readonly [number, number] | undefined {
  const point = view.projection(lngLat(place))
  const isInside =
    point !== null && point[0] >= 0 && point[1] >= 0 && point[0] <= view.size.width && point[1] <= view.size.height
  return isInside ? point : undefined
}

/** Whether nothing of the edge of a circle around a place on the map can be seen, because all of the map lies within it. */
export function isMapWithin(view: MapView, place: GroundPoint, meters: number): boolean {
  const [x, y] = view.projection(lngLat(place)) ?? [Number.NaN, Number.NaN]
  const { width, height } = view.size
  const farthest = Math.hypot(Math.max(x, width - x), Math.max(y, height - y))
  return view.level !== 'world' && farthest * view.metersPerUnit < meters
}

/** The level that shows all the points around their middle, a country at most as close. */
export function firstLevel(centre: GroundPoint, points: readonly GroundPoint[], size: MapSize): MapLevel {
  const farthest = Math.max(...points.map((point) => groundMeters(centre, point)))
  return farthest < (METERS_ACROSS.country / 2) * (size.height / size.width) * 0.9 ? 'country' : 'world'
}

function middleScale(projection: GeoProjection, { width, height }: MapSize): number {
  const [west, east] = [-1, 1].map((side) => projection.invert?.([width / 2 + side, height / 2]))
  if (!west || !east) return Number.NaN
  return groundMeters({ longitude: west[0], latitude: west[1] }, { longitude: east[0], latitude: east[1] }) / 2
}
