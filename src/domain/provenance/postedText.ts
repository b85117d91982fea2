import type { LocalizedText } from '../records/fields'
import type { Provenance } from '../records/provenance'
import { replaced } from './provenanceField'

/** BCP 47 for a language that nobody has named yet. */
export const UNDETERMINED = 'und'

/** The language in which title and text were posted: as said, or the only one that is there. */
export function postedLanguage({ postedIn, titleAsPosted, textAsPosted }: Provenance): string {
  if (postedIn !== undefined) return postedIn
  const languages = new Set([...Object.keys(titleAsPosted ?? {}), ...Object.keys(textAsPosted ?? {})])
  const [only] = languages
  return only !== undefined && languages.size === 1 ? only : UNDETERMINED
}

/** Title or text in the words of the post. */
export function postedWords(record: Provenance, field: 'titleAsPosted' | 'textAsPosted'): string | undefined {
  return record[field]?.[postedLanguage(record)]
}

/**
 * A title or text with other words of the post. Translations stay. Where nobody has said what language the post is in, that
 * of the new words is not known either.
 */
export function withPostedWords(
  record: Provenance,
  field: 'titleAsPosted' | 'textAsPosted',
  words: string,
): LocalizedText | undefined {
  const translations = withLanguage(record[field], postedLanguage(record), '')
  return withLanguage(translations, record.postedIn ?? UNDETERMINED, words)
}

/** A text with what it says in one language; undefined where it says nothing in any. */
export function withLanguage(
  text: LocalizedText | undefined,
  language: string,
  said: string,
): LocalizedText | undefined {
  const next = replaced(text ?? {}, language, said.trim() === '' ? undefined : said.trim())
  return Object.keys(next).length === 0 ? undefined : next
}

/**
 * The record with title and text said to be posted in another language: the posted words move there. What stood there, a
 * translation, takes their old place, so that nothing is written over.
 */
export function postedInLanguage(record: Provenance, language: string): Provenance {
  const before = postedLanguage(record)
  const swapped = (text: LocalizedText | undefined): LocalizedText | undefined => {
    if (text === undefined || before === language) return text
    return withLanguage(withLanguage(text, language, text[before] ?? ''), before, text[language] ?? '')
  }
  const title = replaced(record, 'titleAsPosted', swapped(record.titleAsPosted))
  const both = replaced(title, 'textAsPosted', swapped(record.textAsPosted))
  return replaced(both, 'postedIn', language === UNDETERMINED ? undefined : language)
}
