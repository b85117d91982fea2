import type { CodebookRecord, TagGroup } from '../../../domain/records/codebook'
import type { Tag } from '../../../domain/records/tag'
import { plainText } from '../../../domain/plainText'
import { isTagFound } from '../isTagFound'

export type TagListRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: TagGroup; readonly count: number }
  | { readonly kind: 'tag'; readonly key: string; readonly tag: Tag; readonly group: TagGroup }

/** The editor's rows: every group in its order, also an empty one; a search leaves out groups without a hit. */
export function tagListRows({ groups, tags }: CodebookRecord, search: string): TagListRow[] {
  const wanted = plainText(search)
  const members = new Map<string, Tag[]>(groups.map(({ id }) => [id, []]))
  for (const tag of tags) if (isTagFound(tag, wanted)) members.get(tag.groupId)?.push(tag)
  return groups.flatMap((group): TagListRow[] => {
    const own = members.get(group.id) ?? []
    if (own.length === 0 && wanted !== '') return []
    return [
      { kind: 'group', key: `group ${group.id}`, group, count: own.length },
      ...own.map((tag): TagListRow => ({ kind: 'tag', key: tag.id, tag, group })),
    ]
  })
}
