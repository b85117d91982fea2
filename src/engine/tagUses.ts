import { measuredTags } from '../domain/measures/measuredTags'
import type { TagId } from '../domain/records/ids'
import type { RecordIndex } from './recordIndex'

/** How many objects, ranges, frames, claims and measures name each tag; a tag that nothing names is not listed. */
export function tagUses(index: RecordIndex): ReadonlyMap<TagId, number> {
  const uses = new Map<TagId, number>()
  const count = (tagIds: readonly TagId[]) => {
    for (const id of new Set(tagIds)) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  for (const record of index.coded()) count(record.tagIds)
  for (const claim of index.all('claim')) count(claim.tagIds)
  for (const measure of index.all('measure')) count(measuredTags(measure))
  return uses
}
