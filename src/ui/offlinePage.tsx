import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The page in one language. */
export interface OfflineVersion {
  readonly language: 'en' | 'ar'
  readonly title: string
  readonly body: ReactNode
}

/** Nothing may be fetched and nothing may run, whatever opens the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * An HTML file that needs no network: its style and its pictures are inside, and there is no script in it.
 * @param versions in the order in which they stand in the file; the first one is that of the whole page
 * @param css the program's own style sheet of a page that holds nothing else
 */
export function offlinePage(versions: readonly [OfflineVersion, ...OfflineVersion[]], css: string): string {
  const [first] = versions
  const markup = renderToStaticMarkup(
    <html lang={first.language} dir={first.language === 'ar' ? 'rtl' : 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{first.title}</title>
        {/* React would escape it. */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        {versions.length > 1 ? (
          <nav className="article-languages">
            {versions.map(({ language }) => (
              <a key={language} href={`#${language}`} lang={language}>
                {language === 'ar' ? 'العربية' : 'English'}
              </a>
            ))}
          </nav>
        ) : null}
        {versions.map(({ language, body }) => (
          <main key={language} id={language}>
            {body}
          </main>
        ))}
      </body>
    </html>,
  )
  return `<!doctype html>\n${markup}\n`
}
