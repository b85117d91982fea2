import { plainText } from '../../domain/plainText'
import type { TagGroup } from '../../domain/records/codebook'
import type { PaletteTag } from '../../stores/codebookQueries'
import { isTagFound } from './isTagFound'

export type PaletteRow =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: TagGroup
      readonly count: number
      readonly isFolded: boolean
    }
  | { readonly kind: 'tag'; readonly key: string; readonly tag: PaletteTag }

/**
 * The palette's rows in codebook order. A search looks in labels and ids of every language, opens all groups and
 * leaves out those without a hit; Arabic is found without its vowel signs.
 */
export function paletteRows(tags: readonly PaletteTag[], search: string, folded: ReadonlySet<string>): PaletteRow[] {
  const wanted = plainText(search)
  const hits = wanted === '' ? tags : tags.filter(({ tag }) => isTagFound(tag, wanted))
  const groups = new Map<string, PaletteTag[]>()
  for (const hit of hits) {
    const members = groups.get(hit.group.id)
    if (members) members.push(hit)
    else groups.set(hit.group.id, [hit])
  }
  return [...groups.values()].flatMap((members) => {
    const group = members[0]?.group
    if (!group) return []
    const isFolded = wanted === '' && folded.has(group.id)
    const head: PaletteRow = { kind: 'group', key: `group ${group.id}`, group, count: members.length, isFolded }
    return isFolded ? [head] : [head, ...members.map((tag): PaletteRow => ({ kind: 'tag', key: tag.tag.id, tag }))]
  })
}
