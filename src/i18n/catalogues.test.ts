import { describe, expect, it } from 'vitest'
import { COMMAND_IDS } from '../stores/commandIds'
import { ar } from './ar'
import { en } from './en'

interface Catalogue {
  readonly [key: string]: string | Catalogue
}

const PLURAL = /_(zero|one|two|few|many|other)$/
/** Forms whose wording may say the number itself. */
const SAYS_NUMBER = /_(zero|one|two)$/
/** Texts that are the same in every language. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(['app.name', 'firstRun.title', 'clipRecord.hint.date'])

const english = texts(en)

describe.each([
  { language: 'en', catalogue: texts(en) },
  { language: 'ar', catalogue: texts(ar) },
])('the catalogue $language', ({ language, catalogue }) => {
  it('has the keys of the English one', () => {
    expect(bases(catalogue)).toEqual(bases(english))
  })

  it('has a key in plural forms exactly where English has', () => {
    expect([...pluralForms(catalogue).keys()].toSorted()).toEqual([...pluralForms(english).keys()].toSorted())
  })

  it('has exactly the plural forms of its language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const wrong = [...pluralForms(catalogue)].filter(([, forms]) => forms.toSorted().join() !== categories.join())
    expect(wrong).toEqual([])
  })

  it('keeps every placeholder and adds none', () => {
    const wrong = [...catalogue].flatMap(([key, text]) => {
      const found = placeholders(text)
      const wanted = placeholders(englishOf(key))
      const isLeftOut = (each: string) =>
        (each === 'count' && SAYS_NUMBER.test(key)) || (each.startsWith('keys.') && key.endsWith('_zero'))
      const missing = [...wanted].filter((each) => !found.has(each) && !isLeftOut(each))
      const added = [...found].filter((each) => !wanted.has(each))
      return missing.length + added.length === 0 ? [] : [{ key, missing, added }]
    })
    expect(wrong).toEqual([])
  })

  it('names keys by commands that there are, and never by a fixed key of a command', () => {
    const named = [...catalogue].flatMap(([key, text]) =>
      [...placeholders(text)].flatMap((each) => (each.startsWith('keys.') ? [[key, each.slice('keys.'.length)]] : [])),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(([, id]) => !COMMAND_IDS.some((each) => each === id))).toEqual([])
    const fixed = [...catalogue].filter(
      ([key, text]) =>
        !key.startsWith('keys.') && /(?<!\w)(?:(?:Ctrl|Alt|Shift)[ +][A-Z]|[A-Z] unlocks|Del)(?!\w)/.test(text),
    )
    expect(fixed).toEqual([])
  })

  it('has no empty text', () => {
    expect([...catalogue].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

it.each([{ language: 'ar', catalogue: texts(ar) }])('no text of $language was left in English', ({ catalogue }) => {
  const left = [...catalogue].filter(
    ([key, text]) => !SAME_EVERYWHERE.has(key) && /\p{L}/u.test(bare(text)) && text === englishOf(key),
  )
  expect(left).toEqual([])
})

/** Every text by its full key, such as `library.count_one`. */
function texts(catalogue: Catalogue, prefix = '', found = new Map<string, string>()): Map<string, string> {
  for (const [key, entry] of Object.entries(catalogue)) {
    if (typeof entry === 'string') found.set(prefix + key, entry)
    else texts(entry, `${prefix}${key}.`, found)
  }
  return found
}

function bases(catalogue: ReadonlyMap<string, string>): string[] {
  return [...new Set([...catalogue.keys()].map((key) => key.replace(PLURAL, '')))].toSorted()
}

/** The plural forms of each key that has some. */
function pluralForms(catalogue: ReadonlyMap<string, string>): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const key of catalogue.keys()) {
    const form = PLURAL.exec(key)?.[1]
    if (form === undefined) continue
    const base = key.replace(PLURAL, '')
    forms.set(base, [...(forms.get(base) ?? []), form])
  }
  return forms
}

/** The English text of a key; of its `other` form where English lacks the form. */
function englishOf(key: string): string {
  return english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? ''
}

function placeholders(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))
}

function bare(text: string): string {
  return text.replaceAll(/\{\{[^}]*\}\}/g, '')
}
