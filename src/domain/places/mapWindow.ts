import { degreesOfMeters } from './groundPoint'
import type { MapView } from './mapView'
import type { OutlinePiece } from './outline'

/** Degrees that hold all of a map: latitudes, and longitudes on both sides of its middle. */
export interface MapWindow {
  readonly south: number
  readonly north: number
  readonly west: number
  /** More than 180 where the map crosses that meridian. */
  readonly east: number
}

/** What of the earth a map can show, a little more at the corners. */
export function mapWindow({ level, centre, size, metersPerUnit }: MapView): MapWindow {
  if (level === 'world') return { south: -90, north: 90, west: -180, east: 180 }
  const reach = degreesOfMeters((Math.hypot(size.width, size.height) / 2) * metersPerUnit)
  const south = Math.max(-90, centre.latitude - reach)
  const north = Math.min(90, centre.latitude + reach)
  const narrowest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) / 180) * Math.PI)
  const turn = narrowest * 180 <= reach ? 180 : reach / narrowest
  return { south, north, west: centre.longitude - turn, east: centre.longitude + turn }
}

/** Whether anything of a piece can be on a map. */
export function isInWindow({ box }: OutlinePiece, { south, north, west, east }: MapWindow): boolean {
  const [pieceWest, pieceSouth, pieceEast, pieceNorth] = box
  if (pieceNorth < south || pieceSouth > north) return false
  return [-360, 0, 360].some((turn) => pieceEast + turn >= west && pieceWest + turn <= east)
}
