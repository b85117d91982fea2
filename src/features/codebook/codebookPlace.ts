import type { CodebookRecord } from '../../domain/records/codebook'

/** What of the codebook is looked at; it stands in the address. */
export interface CodebookPlace {
  readonly codebookId: string | undefined
  readonly tagId: string | undefined
  readonly view: 'tag' | 'uses' | 'older' | 'missing' | 'overlaps'
}

/** What is made or changed beside the tag that the address names. */
export type Making =
  | { readonly kind: 'newTag'; readonly groupId: string }
  | { readonly kind: 'newGroup' }
  /** The title and the note of the codebook itself. */
  | { readonly kind: 'codebook' }
  | { readonly kind: 'group'; readonly groupId: string }

/** The group of a tag that an address names, so that a new one is added beside it; the first group without one. */
export function groupOf({ tags, groups }: CodebookRecord, tagId: string | undefined): string {
  return tags.find(({ id }) => id === tagId)?.groupId ?? groups[0]?.id ?? ''
}
