import { PLACE_FIELDS, valueOf, type PlaceField } from '../provenance/provenanceField'
import type { Provenance } from '../records/provenance'
import type { GroundPoint } from './groundPoint'

/** A place of a clip's record that has both coordinates, with the radius within which it is known. */
export interface KnownPlace extends GroundPoint {
  readonly field: PlaceField
  readonly name: string
  readonly precisionMeters: number | undefined
}

/** The places of a record that can be drawn, in the order of its fields. */
export function knownPlaces(record: Provenance): KnownPlace[] {
  return PLACE_FIELDS.flatMap((field) => {
    const { latitude, longitude, precisionMeters, name = '' } = valueOf(record, field) ?? {}
    return latitude === undefined || longitude === undefined
      ? []
      : [{ field, name, latitude, longitude, precisionMeters }]
  })
}
