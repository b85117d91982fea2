import type { Provenance, StatedPlace, StatedTime } from '../records/provenance'
import { replaced } from './provenanceField'

/** What may leave: `publication` drops coordinates that are not marked public, people's ids and internal notes. */
export type ExportProfile = 'publication' | 'archive'

/** A clip's record as it may leave the project. */
export function leavingRecord(record: Provenance, profile: ExportProfile): Provenance {
  return profile === 'archive' ? record : forPublication(record)
}

/** The record without what is only for those who work on it. */
function forPublication(record: Provenance): Provenance {
  const { entered: _entered, custodyNotes: _custodyNotes, acquiredHow: _acquiredHow, ...rest } = record
  const checks = Object.entries(rest.checks ?? {}).map(([name, { status, basis }]) => [name, { status, basis }])
  return withoutUndefined({
    ...rest,
    uploadedAt: rest.uploadedAt && withoutPeople(rest.uploadedAt),
    recordedAt: eachSide(rest.recordedAt, withoutPeople<StatedTime>),
    cameraPlace: eachSide(rest.cameraPlace, publicPlace),
    placeShown: eachSide(rest.placeShown, publicPlace),
    checks: rest.checks && Object.fromEntries(checks),
  })
}

function eachSide<Stated>(
  both: { readonly claimed?: Stated | undefined; readonly verified?: Stated | undefined } | undefined,
  bare: (stated: Stated) => Stated,
): Record<string, unknown> | undefined {
  if (!both) return undefined
  return withoutUndefined({
    claimed: both.claimed && bare(both.claimed),
    verified: both.verified && bare(both.verified),
  })
}

function publicPlace(place: StatedPlace): StatedPlace {
  const { latitude: _latitude, longitude: _longitude, precisionMeters: _precision, ...named } = place
  return withoutPeople(place.isPublic ? place : named)
}

function withoutPeople<Stated extends StatedTime | StatedPlace>(stated: Stated): Stated {
  return replaced(replaced(stated, 'enteredBy', undefined), 'enteredAt', undefined)
}

function withoutUndefined(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
