import type { TFunction } from 'i18next'
import type { Language } from '../../../stores/preferencesStore'
import { offlinePage, type OfflineVersion } from '../../../ui/offlinePage'
import type { Argument } from './argument'
import { ArgumentArticle, type ArgumentArticleProps } from './ArgumentArticle'
import { MeasureLines, type MeasureLine } from './MeasureLines'

/** The page in one language. */
export interface ArgumentVersion {
  readonly language: Language
  readonly argument: Argument
  readonly t: TFunction
  readonly measures: readonly MeasureLine[]
}

/**
 * The argument as one HTML file (see `offlinePage`).
 * @param versions the languages, in the order in which they stand in the file; at least one
 * @param css the style of the article, and of a page that holds nothing else
 */
export function argumentHtml(
  [first, ...others]: readonly [ArgumentVersion, ...ArgumentVersion[]],
  pictures: ArgumentArticleProps['pictures'],
  css: string,
): string {
  const inWords = ({ language, argument, t, measures }: ArgumentVersion): OfflineVersion => ({
    language,
    title: argument.text,
    body: (
      <ArgumentArticle
        argument={argument}
        language={language}
        t={t}
        pictures={pictures}
        measures={measures.length === 0 ? undefined : <MeasureLines lines={measures} />}
      />
    ),
  })
  return offlinePage([inWords(first), ...others.map(inWords)], css)
}
