/** A point of the ground in degrees of WGS 84: latitude to the north, longitude to the east. */
export interface GroundPoint {
  readonly latitude: number
  readonly longitude: number
}

/** Mean radius of the earth in metres, R1 of the IUGG (Moritz, Geodetic Reference System 1980). */
export const EARTH_RADIUS_METERS = 6_371_008.8

/** Longitude before latitude, as d3-geo and GeoJSON have it. */
export function lngLat({ latitude, longitude }: GroundPoint): [number, number] {
  return [longitude, latitude]
}

/** The angle at the earth's middle under a way over the ground, in degrees. */
export function degreesOfMeters(meters: number): number {
  return (meters / EARTH_RADIUS_METERS / Math.PI) * 180
}
