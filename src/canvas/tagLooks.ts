import type { CodebookRecord } from '../domain/records/codebook'
import type { TagId } from '../domain/records/ids'
import { inLanguage } from '../stores/codebookQueries'
import type { Language } from '../stores/preferencesStore'
import type { TagLooks } from './boxInView'

/** Looks of tags by their ids, found once for each set of tags until a codebook or the language changes. */
export class TagLooksBook {
  readonly #found = new Map<string, TagLooks>()

  constructor(
    readonly codebooks: readonly CodebookRecord[],
    readonly language: Language,
  ) {}

  isOf(codebooks: readonly CodebookRecord[], language: Language): boolean {
    const isSame =
      codebooks.length === this.codebooks.length && codebooks.every((each, at) => each === this.codebooks[at])
    return isSame && language === this.language
  }

  looksOf(tagIds: readonly TagId[]): TagLooks {
    const key = tagIds.join(' ')
    let looks = this.#found.get(key)
    if (!looks) this.#found.set(key, (looks = this.#find(tagIds)))
    return looks
  }

  #find(tagIds: readonly TagId[]): TagLooks {
    for (const codebook of this.codebooks) {
      const tags = tagIds.flatMap((id) => codebook.tags.find((tag) => tag.id === id) ?? [])
      const first = tags[0]
      if (!first) continue
      const shape = codebook.groups.find((group) => group.id === first.groupId)?.shape ?? 'square'
      const label = tags.map((tag) => inLanguage(tag.labels, this.language, tag.id)).join(' + ')
      return { colour: first.colour, shape, letter: first.key, label }
    }
    return { colour: 'grey', shape: 'square', letter: undefined, label: tagIds.join(' + ') }
  }
}
