import { latinDigits } from '../latinDigits'
import type { StatedPlace } from '../records/provenance'
import { fail, ok, type Result } from '../result'
import { readDegrees, splitPair, type CoordinateProblem } from './coordinate'
import { replaced } from './provenanceField'

/** What of a place a person types. */
export type PlacePart = 'name' | 'latitude' | 'longitude' | 'precisionMeters' | 'basis'

/** Why a place cannot be; each code names its sentence in the message catalogue. */
export type PlaceProblem = 'latitude' | 'longitude' | 'notDegrees' | 'notMeters'

const NOTHING: StatedPlace = { name: '', isPublic: false, basis: '' }
/** Half the way round the earth: nothing is known less closely. */
const LARGEST_METERS = 20_000_000

/** A place with one part as it was typed; undefined where nothing is left of it. A pair typed as latitude fills both. */
export function changedPlace(
  before: StatedPlace | undefined,
  part: PlacePart,
  text: string,
): Result<StatedPlace | undefined, PlaceProblem> {
  const now = before ?? NOTHING
  switch (part) {
    case 'name':
    case 'basis':
      return ok(kept({ ...now, [part]: text.trim() }))
    case 'latitude': {
      const pair = splitPair(text)
      const latitude = withDegrees(now, 'latitude', pair?.[0] ?? text)
      return latitude.ok && pair ? withDegrees(latitude.value ?? now, 'longitude', pair[1]) : latitude
    }
    case 'longitude':
      return withDegrees(now, 'longitude', text)
    case 'precisionMeters': {
      const plain = latinDigits(text).trim().replace(',', '.')
      if (plain === '') return ok(kept(replaced(now, 'precisionMeters', undefined)))
      const meters = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : 0
      if (meters <= 0 || meters > LARGEST_METERS) return fail('notMeters')
      return ok({ ...now, precisionMeters: meters })
    }
    default:
      return part satisfies never
  }
}

function withDegrees(
  now: StatedPlace,
  part: 'latitude' | 'longitude',
  text: string,
): Result<StatedPlace | undefined, PlaceProblem> {
  const degrees = readDegrees(text, part === 'latitude' ? 90 : 180)
  if (degrees.ok) return ok(kept(replaced(now, part, degrees.value)))
  return fail(problemOf(degrees.problem, part))
}

function problemOf(problem: CoordinateProblem, part: 'latitude' | 'longitude'): PlaceProblem {
  return problem === 'notNumber' ? 'notDegrees' : part
}

function kept(place: StatedPlace): StatedPlace | undefined {
  const { name, basis, latitude, longitude, precisionMeters } = place
  const isEmpty = [latitude, longitude, precisionMeters].every((each) => each === undefined)
  return isEmpty && name === '' && basis === '' ? undefined : place
}
