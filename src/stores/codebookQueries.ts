import type { CodebookRecord } from '../domain/records/codebook'
import type { LocalizedText } from '../domain/records/fields'
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

let known: { readonly codebooks: readonly CodebookRecord[]; readonly tags: readonly PaletteTag[] } | undefined

/** The same array until a codebook changes: whatever hangs on it is not made again with every edit. */
function tagsOf(workspace: Workspace): readonly PaletteTag[] {
  const codebooks = workspace.index.all('codebook')
  const isSame =
    known?.codebooks.length === codebooks.length && known.codebooks.every((each, at) => each === codebooks[at])
  if (!known || !isSame) known = { codebooks, tags: listTags(codebooks) }
  return known.tags
}

function listTags(codebooks: readonly CodebookRecord[]): readonly PaletteTag[] {
  // An id that stands twice, in one codebook or in two, names the first.
  const seen = new Set<string>()
  return codebooks.flatMap((codebook) => {
    const groups = new Map(codebook.groups.map((group) => [group.id, group]))
    return codebook.tags.flatMap((tag) => {
      if (seen.has(tag.id)) return []
      seen.add(tag.id)
      const group = groups.get(tag.groupId) ?? { id: tag.groupId, labels: {}, shape: 'square' as const }
      return [{ tag, group, shape: group.shape }]
    })
  })
}

function codebooksOf(workspace: Workspace): readonly CodebookRecord[] {
  return workspace.index.all('codebook')
}

/** Every tag of the project, in codebook order. */
export function useTags(): readonly PaletteTag[] {
  return useRecords(tagsOf, NO_TAGS)
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
  return (text, fallback) => inLanguage(text, language, fallback)
}
