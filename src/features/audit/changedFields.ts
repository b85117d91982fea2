import { recordsEqual } from '../../domain/edits/recordsEqual'
import type { Change } from '../../domain/edits/edit'

/** One field of a record, as JSON text; undefined where the record did not exist or had no such field. */
export interface ChangedField {
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Longer values, as a codebook's list of tags, are cut: the whole is in the exported log. */
const LONGEST_VALUE = 600

/** The fields that a change has altered; of a new or deleted record every one. Its id and type say which it is, not how. */
export function changedFields({ before, after }: Change): ChangedField[] {
  const [left, right] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))]
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((field) => field !== 'id' && field !== 'type' && !recordsEqual(left.get(field), right.get(field)))
    .map((field) => ({ field, before: valueText(left.get(field)), after: valueText(right.get(field)) }))
}

function valueText(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
