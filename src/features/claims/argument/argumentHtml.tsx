import { renderToStaticMarkup } from 'react-dom/server'
import type { TFunction } from 'i18next'
import type { Language } from '../../../stores/preferencesStore'
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

/** Nothing may be fetched and nothing may run, whatever opens the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * The argument as one HTML file that needs no network: its style and its pictures are inside, and there is no script in it.
 * @param versions the languages, in the order in which they stand in the file; at least one
 * @param css the style of the article, and of a page that holds nothing else
 */
export function argumentHtml(
  versions: readonly [ArgumentVersion, ...ArgumentVersion[]],
  pictures: ArgumentArticleProps['pictures'],
  css: string,
): string {
  const [first] = versions
  const markup = renderToStaticMarkup(
    <html lang={first.language} dir={first.language === 'ar' ? 'rtl' : 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{first.argument.text}</title>
        {/* The program's own style sheet, which React would escape. */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        {versions.length > 1 ? (
          <nav className="argument-languages">
            {versions.map(({ language }) => (
              <a key={language} href={`#${language}`} lang={language}>
                {language === 'ar' ? 'العربية' : 'English'}
              </a>
            ))}
          </nav>
        ) : null}
        {versions.map(({ language, argument, t, measures }) => (
          <main key={language} id={language}>
            <ArgumentArticle
              argument={argument}
              language={language}
              t={t}
              pictures={pictures}
              measures={measures.length === 0 ? undefined : <MeasureLines lines={measures} />}
            />
          </main>
        ))}
      </body>
    </html>,
  )
  return `<!doctype html>\n${markup}\n`
}
