import { geoCircle } from 'd3-geo'
import { degreesOfMeters, lngLat, type GroundPoint } from './groundPoint'
import type { MapView } from './mapView'

/** Degrees of the circle between two points of its drawn edge: less than a thousandth of the radius is cut off. */
const STEP = 3
/** Larger ones may go round the back of the earth, and d3-geo has to cut them there. */
const LARGEST_LOCAL_METERS = 1_000_000

/** What lies within so many metres of a point, as the path of an SVG; empty where that is too small to be drawn. */
export function precisionCircle(view: MapView, centre: GroundPoint, meters: number): string {
  const circle = geoCircle().center(lngLat(centre)).radius(degreesOfMeters(meters)).precision(STEP)()
  if (view.level === 'world' || meters > LARGEST_LOCAL_METERS) return view.path(circle) ?? ''
  // d3-geo takes points within a millionth of a radian, six metres, for one, and drops small circles.
  const points = (circle.coordinates[0] ?? []).flatMap(([longitude = 0, latitude = 0]) => {
    const point = view.projection([longitude, latitude])
    return point ? [point.map((each) => each.toFixed(3)).join(',')] : []
  })
  return `M${points.join('L')}Z`
}
