import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { z } from '../zod'

/** Longitude and latitude in degrees. */
type Position = readonly [number, number]

/** One connected area of a country: its edge and its holes. */
export interface OutlinePiece {
  readonly rings: readonly (readonly Position[])[]
  /** West, south, east, north, in degrees; nothing of the atlas crosses the 180th meridian. */
  readonly box: readonly [number, number, number, number]
}

export interface OutlineCountry {
  /** Numeric code of ISO 3166-1; what is not recognised as a country there has none. */
  readonly code: string | undefined
  readonly name: string
  readonly pieces: readonly OutlinePiece[]
}

/** As far as it is read here; `world-atlas` says the rest of itself. */
const atlas = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.unknown()),
  objects: z.looseObject({ countries: z.looseObject({ type: z.literal('GeometryCollection') }) }),
})

type CountryCollection = GeometryCollection<{ readonly name?: string }>

/** The countries of a TopoJSON file of `world-atlas`. @throws where it is none */
export function readOutline(json: unknown): OutlineCountry[] {
  const topology = atlas.parse(json) as unknown as Topology<{ countries: CountryCollection }>
  return feature(topology, topology.objects.countries).features.map(({ id, properties, geometry }) => ({
    code: id === undefined ? undefined : String(id),
    name: properties.name ?? '',
    pieces: piecesOf(geometry),
  }))
}

function piecesOf(geometry: { readonly type: string; readonly coordinates?: unknown }): OutlinePiece[] {
  const { type, coordinates } = geometry
  if (type === 'Polygon') return [pieceOf(coordinates as OutlinePiece['rings'])]
  return type === 'MultiPolygon' ? (coordinates as OutlinePiece['rings'][]).map(pieceOf) : []
}

function pieceOf(rings: OutlinePiece['rings']): OutlinePiece {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [longitude, latitude] of rings[0] ?? []) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return { rings, box: [west, south, east, north] }
}
