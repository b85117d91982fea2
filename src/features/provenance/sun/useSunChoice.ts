import { useState } from 'react'
import { knownPlaces } from '../../../domain/places/knownPlace'
import type { GroundPoint } from '../../../domain/places/groundPoint'
import { TIME_FIELDS, valueOf, type PlaceField, type TimeField } from '../../../domain/provenance/provenanceField'
import type { Provenance, StatedPlace, StatedTime } from '../../../domain/records/provenance'

/** What was verified before what is claimed; the shadows that are seen are those of the place shown. */
const PLACE_ORDER: readonly PlaceField[] = [
  'placeShownVerified',
  'cameraPlaceVerified',
  'placeShownClaimed',
  'cameraPlaceClaimed',
]
const TIME_ORDER: readonly TimeField[] = TIME_FIELDS.toReversed()

/** Entered here and kept nowhere. */
const BY_HAND = 'hand'

type SunPlace = GroundPoint & { readonly precisionMeters: number | undefined }

export interface SunChoice {
  readonly placeFields: readonly PlaceField[]
  readonly timeFields: readonly TimeField[]
  readonly placeFrom: PlaceField | typeof BY_HAND
  readonly timeFrom: TimeField | typeof BY_HAND
  readonly handPlace: StatedPlace | undefined
  readonly place: SunPlace | undefined
  readonly time: StatedTime | undefined
  readonly choosePlace: (from: string | null) => void
  readonly chooseTime: (from: string | null) => void
  readonly enterPlace: (place: StatedPlace | undefined) => void
  /** Goes over to the time by hand. */
  readonly enterTime: (time: StatedTime | undefined) => void
}

/** For which place and which time the sun is looked at: of the record, or by hand without being stored. */
export function useSunChoice(record: Provenance): SunChoice {
  const [wantedPlace, setWantedPlace] = useState<string | null>(null)
  const [wantedTime, setWantedTime] = useState<string | null>(null)
  const [handPlace, setHandPlace] = useState<StatedPlace | undefined>(undefined)
  const [handTime, setHandTime] = useState<StatedTime | undefined>(undefined)
  const known = knownPlaces(record)
  const placeFields = PLACE_ORDER.filter((field) => known.some((place) => place.field === field))
  const timeFields = TIME_ORDER.filter((field) => (valueOf(record, field)?.value ?? '') !== '')
  const placeFrom = chosenOf(placeFields, wantedPlace)
  const timeFrom = chosenOf(timeFields, wantedTime)
  return {
    placeFields,
    timeFields,
    placeFrom,
    timeFrom,
    handPlace,
    place: placeFrom === BY_HAND ? pointOf(handPlace) : known.find(({ field }) => field === placeFrom),
    time: timeFrom === BY_HAND ? handTime : valueOf(record, timeFrom),
    choosePlace: setWantedPlace,
    chooseTime: setWantedTime,
    enterPlace: setHandPlace,
    enterTime: (time) => {
      setHandTime(time)
      setWantedTime(BY_HAND)
    },
  }
}

/** The wanted field while the record has it, else its first one. */
function chosenOf<Field extends string>(fields: readonly Field[], wanted: string | null): Field | typeof BY_HAND {
  if (wanted === BY_HAND) return BY_HAND
  return fields.find((field) => field === wanted) ?? fields[0] ?? BY_HAND
}

function pointOf(place: StatedPlace | undefined): SunPlace | undefined {
  const { latitude, longitude, precisionMeters } = place ?? {}
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude, precisionMeters }
}
