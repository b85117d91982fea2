import type { AnnotationRecord } from '../records/annotation'
import type { CodebookRecord } from '../records/codebook'
import type { TagId } from '../records/ids'
import type { SegmentRecord } from '../records/segment'
import type { TrackRecord } from '../records/track'
import { isOlderVersion } from './version'

/** A record that carries tags. */
export type CodedRecord = AnnotationRecord | SegmentRecord | TrackRecord

export interface OlderCode {
  readonly record: CodedRecord
  /** Those of its tags that meant something else when it was coded. */
  readonly tagIds: readonly TagId[]
}

/**
 * The records that were coded before one of their tags took its present meaning. Versions of two codebooks cannot be
 * compared: a record's version is that of the codebook which has its first tag.
 */
export function olderCodes(codebook: CodebookRecord, records: Iterable<CodedRecord>): OlderCode[] {
  const since = new Map(codebook.tags.map((tag) => [tag.id, tag.since]))
  const found: OlderCode[] = []
  for (const record of records) {
    const [first] = record.tagIds
    if (first === undefined || !since.has(first)) continue
    const tagIds = record.tagIds.filter((id) => {
      const changed = since.get(id)
      return changed !== undefined && isOlderVersion(record.codebookVersion, changed)
    })
    if (tagIds.length > 0) found.push({ record, tagIds })
  }
  return found
}
