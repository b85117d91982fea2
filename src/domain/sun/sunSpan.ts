import type { GroundPoint } from '../places/groundPoint'
import { sunPosition } from './sunPosition'

/** Where the sun may have stood, in degrees. */
export interface SunSpan {
  /** The azimuths from the first clockwise to the second. */
  readonly azimuth: readonly [number, number]
  /** How far it is from the first to the second, at most 360. */
  readonly azimuthWidth: number
  /** The lowest and the highest. */
  readonly elevation: readonly [number, number]
}

const STEP_MS = 60_000

/** Where the sun was between two instants, looked at every minute. @param from milliseconds since 1970, not after `to` */
export function sunSpan(from: number, to: number, place: GroundPoint): SunSpan {
  const steps = Math.max(1, Math.ceil((to - from) / STEP_MS))
  const positions = Array.from({ length: steps + 1 }, (_, step) =>
    sunPosition(from + ((to - from) * step) / steps, place),
  )
  let azimuth = positions[0]?.azimuth ?? 0
  // Counted on past north, so that the least and the most are the two ends of the way.
  const azimuths = positions.map((each) => (azimuth += turn(each.azimuth - azimuth)))
  const elevations = positions.map(({ elevation }) => elevation)
  const [least, most] = [Math.min(...azimuths), Math.max(...azimuths)]
  return {
    azimuth: [whole(least), whole(most)],
    azimuthWidth: Math.min(360, most - least),
    elevation: [Math.min(...elevations), Math.max(...elevations)],
  }
}

/** The shorter way round. */
function turn(degrees: number): number {
  return whole(degrees + 180) - 180
}

function whole(degrees: number): number {
  return ((degrees % 360) + 360) % 360
}
