import type { Provenance } from '../records/provenance'
import { isFilled, valueOf, type PlaceField, type ProvenanceField, type TimeField } from './provenanceField'

/**
 * What must be known of a clip before anything of it is published: who is credited and why it may be used, where it comes
 * from, and when and where it was recorded, each with its basis, since a caption states them.
 */
export const REQUIRED_FOR_PUBLICATION = [
  'source',
  'publisher',
  'uploaded',
  'recorded',
  'place',
  'rights',
  'credit',
  'basisForUse',
  'edited',
] as const
export type Requirement = (typeof REQUIRED_FOR_PUBLICATION)[number]

/** The fields that answer a requirement, any one of them. */
export const ANSWERS: Readonly<Record<Requirement, readonly ProvenanceField[]>> = {
  source: ['sourceUrl', 'acquiredHow'],
  publisher: ['channel', 'uploader'],
  uploaded: ['uploadedAt'],
  recorded: ['recordedAtClaimed', 'recordedAtVerified'],
  place: ['cameraPlaceClaimed', 'cameraPlaceVerified', 'placeShownClaimed', 'placeShownVerified'],
  rights: ['rightsOwner', 'licence'],
  credit: ['creditLine'],
  basisForUse: ['basisForUse'],
  edited: ['isEdited'],
}

/** When and where is nothing without how one knows. */
const NEED_BASIS: ReadonlySet<Requirement> = new Set(['recorded', 'place'])

/** What is still missing, in the order of the list. */
export function missingForPublication(record: Provenance): Requirement[] {
  return REQUIRED_FOR_PUBLICATION.filter(
    (requirement) => !ANSWERS[requirement].some((field) => isAnswered(record, requirement, field)),
  )
}

/** The requirements that a field can answer. */
export function requirementOf(field: ProvenanceField): Requirement | undefined {
  return REQUIRED_FOR_PUBLICATION.find((requirement) => ANSWERS[requirement].includes(field))
}

function isAnswered(record: Provenance, requirement: Requirement, field: ProvenanceField): boolean {
  if (!isFilled(record, field)) return false
  if (!NEED_BASIS.has(requirement)) return true
  return valueOf(record, field as TimeField | PlaceField)?.basis !== ''
}
