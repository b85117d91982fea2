import type { ClaimRecord } from '../../domain/records/claim'
import type { Language } from '../../stores/preferencesStore'

const ALWAYS = ['en', 'ar'] as const

/** The languages in which a claim is written; English and Arabic always. */
export function languagesOf({
  text,
  translations = {},
}: Pick<ClaimRecord, 'text' | 'translations'>): readonly string[] {
  return [...new Set<string>([...ALWAYS, ...Object.keys(text), ...Object.keys(translations)])]
}

/** A language's name in the language of the page. */
export function languageName(language: string, page: Language): string {
  return new Intl.DisplayNames(page, { type: 'language', fallback: 'code' }).of(language) ?? language
}

/** The direction of a language's own script, also before the first letter is typed. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ckb|ps)\b/.test(language) ? 'rtl' : 'ltr'
}
