import { exclusiveVariables } from '../codebook/exclusion'
import type { CodebookRecord } from '../records/codebook'
import type { TagId } from '../records/ids'

/** What codebooks say about how tags stand to each other. */
export interface TagContext {
  readonly known: ReadonlySet<TagId>
  /** Tags of boxes and tracks: where none is set, no such object was seen. */
  readonly ofObjects: ReadonlySet<TagId>
  /** The other tags of its variable, for a tag that excludes them: where one of them stands, it does not. */
  readonly excluded: ReadonlyMap<TagId, readonly TagId[]>
  /** The tags by which a coder says that a tag cannot be assessed. */
  readonly unassessable: ReadonlyMap<TagId, readonly TagId[]>
}

/** Ends of ids of the starter codebook; the first stands for its variable, the second for its whole group. */
const NOT_ASSESSABLE = 'not_assessable'
const NO_SOUND = 'no_location_sound'

/**
 * A tag whose id ends in `not_assessable` says it of the others of its variable, one that ends in `no_location_sound` of the
 * others of its group: whoever hears nothing cannot say that something was not to be heard.
 */
export function tagContext(codebooks: readonly CodebookRecord[]): TagContext {
  const variables = exclusiveVariables(codebooks)
  const known = new Set<TagId>()
  const ofObjects = new Set<TagId>()
  const excluded = new Map<TagId, readonly TagId[]>()
  const unassessable = new Map<TagId, readonly TagId[]>()
  for (const { tags } of codebooks) {
    for (const { id, variable, groupId, kind } of tags) {
      if (known.has(id)) continue
      known.add(id)
      if (kind === 'box' || kind === 'track') ofObjects.add(id)
      const others = tags.filter((each) => each.id !== id)
      const own = variables.get(id)
      const siblings = own === undefined ? [] : others.filter((each) => variables.get(each.id) === own)
      if (siblings.length > 0) excluded.set(id, idsOf(siblings))
      const sayers = others.filter(
        (each) =>
          (endsIn(each.id, NOT_ASSESSABLE) && variable !== undefined && each.variable === variable) ||
          (endsIn(each.id, NO_SOUND) && each.groupId === groupId),
      )
      if (sayers.length > 0) unassessable.set(id, idsOf(sayers))
    }
  }
  return { known, ofObjects, excluded, unassessable }
}

/** The tags that make time not assessable for a measure of these, each once. */
export function unassessableTags(context: TagContext, tagIds: readonly TagId[]): readonly TagId[] {
  const asked = new Set(tagIds)
  return [...new Set(tagIds.flatMap((id) => context.unassessable.get(id) ?? []))].filter((id) => !asked.has(id))
}

/** Every tag by which a coder says something of a condition on these. */
export function bearingTags(context: TagContext, tagIds: readonly TagId[]): readonly TagId[] {
  const rivals = tagIds.flatMap((id) => context.excluded.get(id) ?? [])
  return [...new Set([...tagIds, ...rivals, ...unassessableTags(context, tagIds)])]
}

function endsIn(id: TagId, name: string): boolean {
  return id === name || id.endsWith(`.${name}`)
}

function idsOf(tags: readonly { readonly id: TagId }[]): readonly TagId[] {
  return tags.map(({ id }) => id)
}
