import { useCallback } from 'react'
import type { CodebookRecord } from '../domain/records/codebook'
import type { LocalizedText } from '../domain/records/fields'
import type { TagId } from '../domain/records/ids'
import type { Tag } from '../domain/records/tag'
import type { GroupShape, TagGroup } from '../domain/records/codebook'
import type { Workspace } from '../engine/workspace'
import { usePreferences, type Language } from './preferencesStore'
import { useRecords } from './workspaceStore'

/** A tag with what is needed to draw it. */
export interface PaletteTag {
  readonly tag: Tag
  readonly group: TagGroup
  readonly shape: GroupShape
}

const NO_TAGS: readonly PaletteTag[] = []
const NO_CODEBOOKS: readonly CodebookRecord[] = []
const NO_TAGS_BY_ID: ReadonlyMap<TagId, PaletteTag> = new Map()

/** What is derived from the codebooks, which change far more seldom than other records. */
interface Derived {
  readonly codebooks: readonly CodebookRecord[]
  readonly tags: readonly PaletteTag[]
  readonly byId: ReadonlyMap<TagId, PaletteTag>
}

let derived: Derived = { codebooks: NO_CODEBOOKS, tags: NO_TAGS, byId: new Map() }

/** Every view asks after every edit: while the codebooks are the same records, so is the answer. */
function derivedOf(workspace: Workspace): Derived {
  const codebooks = workspace.index.all('codebook')
  const { codebooks: known } = derived
  if (codebooks.length === known.length && codebooks.every((each, at) => each === known[at])) return derived
  const tags = tagsOf(codebooks)
  derived = { codebooks, tags, byId: new Map(tags.map((each) => [each.tag.id, each])) }
  return derived
}

function tagsOf(codebooks: readonly CodebookRecord[]): readonly PaletteTag[] {
  // An id that stands twice, in one codebook or in two, names the first.
  const seen = new Set<string>()
  return codebooks.flatMap((codebook) => {
    const groups = new Map<string, PaletteTag[]>(codebook.groups.map(({ id }) => [id, []]))
    const groupsById = new Map(codebook.groups.map((group) => [group.id, group]))
    for (const tag of codebook.tags) {
      if (seen.has(tag.id)) continue
      seen.add(tag.id)
      const group = groupsById.get(tag.groupId) ?? { id: tag.groupId, labels: {}, shape: 'square' as const }
      const members = groups.get(group.id)
      if (members) members.push({ tag, group, shape: group.shape })
      else groups.set(group.id, [{ tag, group, shape: group.shape }])
    }
    return [...groups.values()].flat()
  })
}

function tagsIn(workspace: Workspace): readonly PaletteTag[] {
  return derivedOf(workspace).tags
}

function tagsById(workspace: Workspace): ReadonlyMap<TagId, PaletteTag> {
  return derivedOf(workspace).byId
}

function codebooksOf(workspace: Workspace): readonly CodebookRecord[] {
  return derivedOf(workspace).codebooks
}

/** Every tag of the project: by its codebook, by the order of the groups there, by its own order in its group. */
export function useTags(): readonly PaletteTag[] {
  return useRecords(tagsIn, NO_TAGS)
}

export function useTagsById(): ReadonlyMap<TagId, PaletteTag> {
  return useRecords(tagsById, NO_TAGS_BY_ID)
}

export function useCodebooks(): readonly CodebookRecord[] {
  return useRecords(codebooksOf, NO_CODEBOOKS)
}

/** The text in the language of the page, else in English, else in whatever there is; `fallback` where there is none. */
export function inLanguage(text: LocalizedText, language: Language, fallback = ''): string {
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? fallback
}

/** Reads localized text in the language of the page. */
export function useInLanguage(): (text: LocalizedText, fallback?: string) => string {
  const language = usePreferences((state) => state.language)
  return useCallback((text, fallback) => inLanguage(text, language, fallback), [language])
}
