import type { TFunction } from 'i18next'
import type { AgreementVariable } from '../../domain/agreement/agreementContext'
import type { Category } from '../../domain/agreement/agreementStatistics'
import type { CodebookRecord } from '../../domain/records/codebook'
import type { LocalizedText } from '../../domain/records/fields'
import type { TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import { inLanguage } from '../../stores/codebookQueries'
import type { Language } from '../../stores/preferencesStore'

/** What is needed to put a review in words of one language, which may be another than that of the program. */
export interface ResultWords {
  readonly t: TFunction
  readonly language: Language
  readonly tags: ReadonlyMap<TagId, Tag>
  /** Of the groups of tags. */
  readonly groups: ReadonlyMap<string, LocalizedText>
}

export function resultWords(t: TFunction, language: Language, codebooks: readonly CodebookRecord[]): ResultWords {
  const tags = new Map<TagId, Tag>()
  // An id that stands twice names the first.
  for (const tag of codebooks.flatMap((each) => each.tags)) if (!tags.has(tag.id)) tags.set(tag.id, tag)
  const groups = new Map(codebooks.flatMap((each) => each.groups.map(({ id, labels }) => [id, labels] as const)))
  return { t, language, tags, groups }
}

export function tagName({ tags, language }: ResultWords, id: TagId): string {
  return inLanguage(tags.get(id)?.labels ?? {}, language, id)
}

/** Tags that exclude each other by their group, a tag by its label, an attribute by its own label and that of its tag. */
export function variableName(words: ResultWords, variable: AgreementVariable): string {
  const { kind, tagIds, name } = variable
  const [first] = tagIds
  const tag = first === undefined ? '' : tagName(words, first)
  if (kind === 'attribute') {
    const attribute = first === undefined ? undefined : words.tags.get(first)?.attributes.find(({ id }) => id === name)
    return words.t('result.attributeOf', { tag, attribute: inLanguage(attribute?.labels ?? {}, words.language, name) })
  }
  if (kind === 'tag') return tag
  const groups = new Set(tagIds.map((id) => words.tags.get(id)?.groupId ?? ''))
  const [only] = groups
  const labels = groups.size === 1 && only !== undefined ? words.groups.get(only) : undefined
  return inLanguage(labels ?? {}, words.language, name)
}

export function categoryName(words: ResultWords, { tagIds, name }: AgreementVariable, category: Category): string {
  switch (category.kind) {
    case 'tag':
      return tagName(words, category.tagId)
    case 'value': {
      const [first] = tagIds
      const attribute =
        first === undefined ? undefined : words.tags.get(first)?.attributes.find(({ id }) => id === name)
      const option = attribute?.options?.find(({ id }) => id === category.value)
      return option ? inLanguage(option.labels, words.language, option.id) : String(category.value)
    }
    case 'yes':
    case 'no':
    case 'nothing':
    case 'notAssessable':
      return words.t(`result.category.${category.kind}`)
    default:
      return category satisfies never
  }
}

export function listText({ language }: Pick<ResultWords, 'language'>, items: readonly string[]): string {
  return items.join(language === 'ar' ? '، ' : ', ')
}

/** Seconds for people, in Latin digits: whole, or to a tenth. */
export function secondsText(seconds: number): string {
  return Number.isInteger(seconds) ? String(seconds) : seconds.toFixed(1)
}
