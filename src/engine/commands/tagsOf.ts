import type { TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import type { Workspace } from '../workspace'

/** The tags with these ids, in their order; an id that stands in two codebooks names the first. */
export function tagsOf({ index }: Workspace, ids: readonly TagId[]): readonly Tag[] {
  if (ids.length === 0) return []
  const codebooks = index.all('codebook')
  return ids.flatMap((id) => {
    for (const { tags } of codebooks) {
      const found = tags.find((each) => each.id === id)
      if (found) return [found]
    }
    return []
  })
}
