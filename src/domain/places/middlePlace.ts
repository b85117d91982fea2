import { geoCentroid } from 'd3-geo'
import { lngLat, type GroundPoint } from './groundPoint'

/** The middle of some places on the sphere; the first of them where they have none, as opposite ones. */
export function middlePlace(places: readonly [GroundPoint, ...GroundPoint[]]): GroundPoint {
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates: places.map(lngLat) })
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? { longitude, latitude } : places[0]
}
