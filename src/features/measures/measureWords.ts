import type { TFunction } from 'i18next'
import type { Column } from '../../domain/measures/clipCodes'
import { unassessableTags } from '../../domain/measures/tagContext'
import { conditionTags } from '../../domain/measures/measuredTags'
import type { ColumnOrAll } from '../../domain/measures/measureWhole'
import type { TagId } from '../../domain/records/ids'
import type { MeasureRecord, MeasureTerm } from '../../domain/records/measure'
import type { MeasuredProject } from '../../engine/measureProject'
import type { Language } from '../../stores/preferencesStore'
import { shareText } from './measureNumbers'

/** What is needed to put a measure in words of one language. */
export interface Words {
  readonly t: TFunction
  readonly language: Language
  readonly tagName: (id: TagId) => string
  readonly coderName: (id: Exclude<Column, 'adjudicated'>) => string
}

/** The condition as it is read, such as “No cover taken” and not “In cover”. */
export function conditionText(words: Words, { anyOf }: Pick<MeasureRecord, 'anyOf'>): string {
  const groups = anyOf.map((group) => {
    const text = termsText(words, group)
    return group.length > 1 && anyOf.length > 1 ? words.t('measures.words.group', { terms: text }) : text
  })
  return groups.reduce((one, other) => words.t('measures.words.or', { one, other }))
}

export function termsText(words: Words, terms: readonly MeasureTerm[]): string {
  return terms
    .map(({ tagId, holds }) =>
      words.t(holds ? 'measures.words.tag' : 'measures.words.notTag', { tag: words.tagName(tagId) }),
    )
    .reduce((one, other) => words.t('measures.words.and', { one, other }))
}

/** The tags by which a coder says of this condition that it cannot be assessed, as a list; undefined where there are none. */
export function unassessableText(words: Words, { measure, context }: MeasuredProject): string | undefined {
  const names = unassessableTags(context, conditionTags(measure)).map((id) =>
    words.t('measures.words.tag', { tag: words.tagName(id) }),
  )
  return names.length === 0 ? undefined : listText(words, names)
}

export function listText({ t }: Words, items: readonly string[]): string {
  return items.reduce((one, other) => t('measures.words.list', { one, other }))
}

export function columnName({ t, coderName }: Words, column: ColumnOrAll): string {
  if (column === 'together') return t('measures.together')
  return column === 'adjudicated' ? t('measures.adjudicated') : coderName(column)
}

/** Whose codes a sentence speaks of. */
export function whoText({ t }: Words, columns: readonly Column[]): string {
  if (columns.includes('adjudicated')) return t('measures.words.adjudicated')
  if (columns.length === 1) return t('measures.words.oneCoder')
  return columns.length === 2 ? t('measures.words.twoCoders') : t('measures.words.coders', { count: columns.length })
}

export function percentText({ t, language }: Words, share: number): string {
  const text = shareText(share, language)
  return text.kind === 'percent' ? text.text : t(`measures.words.${text.kind}`)
}
