import type { CodebookRecord } from '../../../domain/records/codebook'
import type { Tag } from '../../../domain/records/tag'

/** What every part of the tag's form needs. */
export interface TagFormProps {
  readonly tag: Tag
  readonly codebook: CodebookRecord
  readonly languages: readonly string[]
  readonly isReadOnly: boolean
  readonly onTag: (tag: Tag) => void
}
