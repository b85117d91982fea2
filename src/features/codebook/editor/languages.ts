import type { CodebookRecord } from '../../../domain/records/codebook'
import type { Language } from '../../../stores/preferencesStore'

const ALWAYS = ['en', 'ar'] as const

/** The languages that a codebook is written in; English and Arabic always. */
export function languagesOf({ titles, groups, tags }: CodebookRecord): readonly string[] {
  const found = new Set<string>([...ALWAYS, ...Object.keys(titles)])
  for (const { labels } of [...groups, ...tags]) for (const language of Object.keys(labels)) found.add(language)
  return [...found]
}

/** A language's name in the language of the page. */
export function languageName(language: string, page: Language): string {
  return new Intl.DisplayNames(page, { type: 'language', fallback: 'code' }).of(language) ?? language
}
