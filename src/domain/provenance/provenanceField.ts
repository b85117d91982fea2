import {
  PLAIN_FIELDS,
  type PlainField,
  type Provenance,
  type StatedPlace,
  type StatedTime,
} from '../records/provenance'

/** The fields that hold a time, with the ground on which it stands. */
export const TIME_FIELDS = ['uploadedAt', 'recordedAtClaimed', 'recordedAtVerified'] as const
export type TimeField = (typeof TIME_FIELDS)[number]

/** The fields that hold a place, with the ground on which it stands. */
export const PLACE_FIELDS = [
  'cameraPlaceClaimed',
  'cameraPlaceVerified',
  'placeShownClaimed',
  'placeShownVerified',
] as const
export type PlaceField = (typeof PLACE_FIELDS)[number]

/** Every field of a clip's record that a person fills; claimed and verified are two fields. */
export const PROVENANCE_FIELDS = [...PLAIN_FIELDS, ...TIME_FIELDS, ...PLACE_FIELDS] as const
export type ProvenanceField = (typeof PROVENANCE_FIELDS)[number]

export type FieldValues = Required<Pick<Provenance, PlainField>> &
  Readonly<Record<TimeField, StatedTime>> &
  Readonly<Record<PlaceField, StatedPlace>>

/** The fields that a file of another tool may fill: what was posted or is claimed, never what was verified. */
export type ClaimedField = Exclude<ProvenanceField, `${string}Verified`>
export type ClaimedValues = { readonly [Field in ClaimedField]?: FieldValues[Field] }

/** Where in the stored record a field with two sides stands. */
const SIDES = {
  recordedAtClaimed: ['recordedAt', 'claimed'],
  recordedAtVerified: ['recordedAt', 'verified'],
  cameraPlaceClaimed: ['cameraPlace', 'claimed'],
  cameraPlaceVerified: ['cameraPlace', 'verified'],
  placeShownClaimed: ['placeShown', 'claimed'],
  placeShownVerified: ['placeShown', 'verified'],
} as const
type SidedField = keyof typeof SIDES

export function isPlainField(field: ProvenanceField): field is PlainField {
  return (PLAIN_FIELDS as readonly string[]).includes(field)
}

/** What a field says; undefined where nothing was entered. */
export function valueOf<Field extends ProvenanceField>(
  record: Provenance,
  field: Field,
): FieldValues[Field] | undefined {
  const found = isSided(field) ? record[SIDES[field][0]]?.[SIDES[field][1]] : record[field as 'channel']
  return found as FieldValues[Field] | undefined
}

/** The record with another value in a field; undefined empties it. */
export function withValue<Field extends ProvenanceField>(
  record: Provenance,
  field: Field,
  value: FieldValues[Field] | undefined,
): Provenance {
  if (!isSided(field)) return replaced(record, field as 'channel', value as string | undefined)
  const [name, side] = SIDES[field]
  const sides = replaced(record[name] ?? {}, side, value as undefined)
  return replaced(record, name, Object.keys(sides).length === 0 ? undefined : sides)
}

/** An object with one key set, or without it where the value is undefined. */
export function replaced<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole {
  const { [key]: _old, ...rest } = whole
  return (value === undefined ? rest : { ...rest, [key]: value }) as Whole
}

/** The fields in which two records differ, in the order of the list; who entered a value and when is no difference. */
export function changedFields(before: Provenance, after: Provenance): ProvenanceField[] {
  return PROVENANCE_FIELDS.filter((field) => {
    const isSame = isSameValue(valueOf(before, field), valueOf(after, field))
    return !isSame || (isPlainField(field) && before.entered?.[field]?.basis !== after.entered?.[field]?.basis)
  })
}

/** Whether two values say the same, whoever entered them. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return comparable(one) === comparable(other)
}

/** Whether a field says something: a ground alone is no value. */
export function isFilled(record: Provenance, field: ProvenanceField): boolean {
  const value: unknown = valueOf(record, field)
  if (value === undefined) return false
  if (typeof value !== 'object' || value === null) return value !== ''
  if ('value' in value) return value.value !== ''
  if ('isPublic' in value) {
    const { name, latitude, longitude } = value as StatedPlace
    return name !== '' || (latitude !== undefined && longitude !== undefined)
  }
  return Object.values(value).some((each) => each !== '' && !(Array.isArray(each) && each.length === 0))
}

function isSided(field: ProvenanceField): field is SidedField {
  return field in SIDES
}

function comparable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const said = Object.entries(value).filter(([key]) => key !== 'enteredBy' && key !== 'enteredAt')
  return JSON.stringify(said.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
