import { geoDistance } from 'd3-geo'
import { EARTH_RADIUS_METERS, lngLat, type GroundPoint } from './groundPoint'
import type { KnownPlace } from './knownPlace'

/** How far one place is from another and in which direction, on a sphere. */
export interface PlaceDistance {
  readonly meters: number
  /** At the first place, in degrees clockwise from north; undefined where they are one place, or opposite each other. */
  readonly bearing: number | undefined
  /** The sum of both radii, in metres; undefined where one of them is not stated. */
  readonly withinMeters: number | undefined
  /** How far off the bearing may be, in degrees; undefined where it may be anything, or no radius is stated. */
  readonly bearingWithin: number | undefined
}

/** Less than this and the direction is that of rounding errors: a millimetre. */
const SAME_METERS = 0.001

/** The way from one place to another; a sphere is off by up to 0.6 % of the distance, which is not in `withinMeters`. */
export function placeDistance(from: KnownPlace, to: KnownPlace): PlaceDistance {
  const meters = groundMeters(from, to)
  const halfWay = Math.PI * EARTH_RADIUS_METERS
  const hasBearing = meters > SAME_METERS && halfWay - meters > SAME_METERS
  const { precisionMeters: one } = from
  const { precisionMeters: other } = to
  const withinMeters = one === undefined || other === undefined ? undefined : one + other
  return {
    meters,
    bearing: hasBearing ? bearingOf(from, to) : undefined,
    withinMeters,
    bearingWithin: withinMeters !== undefined && hasBearing ? widestAngle(withinMeters, meters) : undefined,
  }
}

/** The shortest way over the ground in metres. */
export function groundMeters(from: GroundPoint, to: GroundPoint): number {
  return geoDistance(lngLat(from), lngLat(to)) * EARTH_RADIUS_METERS
}

/** Direction of the great circle at its start, in degrees clockwise from north: Sinnott, Virtues of the Haversine, 1984. */
function bearingOf(from: GroundPoint, to: GroundPoint): number {
  const [start, end] = [radians(from.latitude), radians(to.latitude)]
  const turn = radians(to.longitude - from.longitude)
  const east = Math.sin(turn) * Math.cos(end)
  const north = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(turn)
  return ((Math.atan2(east, north) / Math.PI) * 180 + 360) % 360
}

/** By how much a direction turns where its end may lie anywhere in a circle. */
function widestAngle(radius: number, meters: number): number | undefined {
  return radius < meters ? (Math.asin(radius / meters) / Math.PI) * 180 : undefined
}

function radians(degrees: number): number {
  return (degrees / 180) * Math.PI
}
