import { getPosition } from 'suncalc'
import type { GroundPoint } from '../places/groundPoint'

/** By which the sun is reckoned, as a citation names it. */
export const SUN_SOURCE = 'suncalc 2.0.2'

/** Where the sun stands, in degrees. */
export interface SunPosition {
  /** Clockwise from north. */
  readonly azimuth: number
  /** Of the sun's middle above a flat horizon, as it is seen: with refraction. */
  readonly elevation: number
}

/** @param instant milliseconds since 1970. Off by up to 0.1 degree: suncalc, README, Accuracy */
export function sunPosition(instant: number, { latitude, longitude }: GroundPoint): SunPosition {
  const { azimuth, altitude } = getPosition(new Date(instant), latitude, longitude)
  return { azimuth, elevation: altitude }
}

/** The shadow of an upright thing on flat ground. */
export interface Shadow {
  /** Where it points, in degrees clockwise from north. */
  readonly direction: number
  /** Of a thing of one metre, in metres. */
  readonly length: number
}

/** Undefined while the sun's middle is not above the horizon. */
export function shadowOf({ azimuth, elevation }: SunPosition): Shadow | undefined {
  if (elevation <= 0) return undefined
  return { direction: (azimuth + 180) % 360, length: 1 / Math.tan((elevation / 180) * Math.PI) }
}
