import { renderToStaticMarkup } from 'react-dom/server'
import { directionOf, type ReportDocument, type ReportPicture } from '../../../domain/reports/reportDocument'
import { ReportArticle } from './ReportArticle'

/** Nothing may be fetched and nothing may run, whatever opens the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A picture with its address inside itself. */
export type InlinePicture = Omit<ReportPicture, 'bytes'> & { readonly address: string }

/**
 * The report as one HTML file that needs no network: its style and its pictures are inside, and there is no script in it.
 * @param css the style of the article, and of a page that holds nothing else
 */
export function reportHtml(report: ReportDocument, pictures: readonly InlinePicture[], css: string): string {
  const [first] = report.languages
  const markup = renderToStaticMarkup(
    <html lang={first} dir={directionOf(first)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{report.title[0]?.text}</title>
        {/* The program's own style sheet, which React would escape. */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <ReportArticle
            report={report}
            renderPicture={({ alt }, at) => {
              const found = pictures[at]
              if (!found) return null
              const { address, width, height } = found
              return <img src={address} width={width} height={height} alt={alt.map(({ text }) => text).join('\n')} />
            }}
          />
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>\n${markup}\n`
}
