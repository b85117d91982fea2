import type { ProvenanceField } from '../../domain/provenance/provenanceField'

/** The id of a field's first control, so that the list of what is missing can lead to it. */
export function fieldId(field: ProvenanceField): string {
  return `record-${field}`
}
