import type { Change } from './edit'
import { changedFields, type ProvenanceField } from '../provenance/provenanceField'
import { CLIP_CHECKS, type ClipCheckName } from '../records/provenance'

/** The key of a field's or a check's name in the message catalogue. */
export type RecordFieldKey = `clipRecord.fields.${ProvenanceField}` | `clipRecord.checks.${ClipCheckName}`

/** What a change says anew in the record of a clip that was there before. */
export function recordFields({ before, after }: Change): RecordFieldKey[] {
  if (before?.type !== 'clip' || after?.type !== 'clip') return []
  const [from, to] = [before.provenance, after.provenance]
  const checks = CLIP_CHECKS.filter((name) => JSON.stringify(from.checks?.[name]) !== JSON.stringify(to.checks?.[name]))
  return [
    ...changedFields(from, to).map((field) => `clipRecord.fields.${field}` as const),
    ...checks.map((name) => `clipRecord.checks.${name}` as const),
  ]
}
