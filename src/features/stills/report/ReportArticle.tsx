import type { ReactNode } from 'react'
import {
  directionOf,
  paragraphsOf,
  type ReportDocument,
  type ReportFigure,
  type Said,
} from '../../../domain/reports/reportDocument'

interface ReportArticleProps {
  readonly report: ReportDocument
  readonly renderPicture: (figure: ReportFigure, at: number) => ReactNode
}

/** A report, to be read alone. No hooks: the program shows it, and the same is written into a file. */
export function ReportArticle({ report, renderPicture }: ReportArticleProps) {
  const { languages, title, lead, figures, methods, sources, note } = report
  const [first] = languages
  return (
    <article className="report" lang={first} dir={directionOf(first)}>
      <header>
        {title.map(({ language, text }, at) =>
          at === 0 ? (
            <h1 key={language} lang={language} dir={directionOf(language)}>
              {text}
            </h1>
          ) : (
            <p key={language} className="report-title" lang={language} dir={directionOf(language)}>
              {text}
            </p>
          ),
        )}
        <SideBySide texts={lead} />
      </header>
      {figures.map((figure, at) => (
        // The same still is never twice in a report, but captions may be alike.
        // oxlint-disable-next-line react/no-array-index-key
        <figure key={at} className="report-figure">
          {renderPicture(figure, at)}
          <figcaption className={figure.captions.length > 1 ? 'report-columns' : undefined}>
            {figure.captions.map(({ language, text }) => (
              <p key={language} className="report-text" lang={language} dir={directionOf(language)}>
                <strong>{figure.label.find((each) => each.language === language)?.text}.</strong> {text}
              </p>
            ))}
          </figcaption>
        </figure>
      ))}
      {methods ? (
        <section className="report-methods">
          <h2>{inAll(methods.heading)}</h2>
          <SideBySide texts={methods.texts} />
        </section>
      ) : null}
      {sources.list.length === 0 ? null : (
        <section className="report-sources">
          <h2>{inAll(sources.heading)}</h2>
          <ol>
            {sources.list.map((source) => (
              <li key={source.name}>
                <h3 dir="auto">{source.name}</h3>
                <dl>
                  {source.lines.map((line) => (
                    <div key={line.name.map(({ text }) => text).join(' ')}>
                      <dt>{inAll(line.name)}</dt>
                      <dd className={line.isCode ? 'report-code' : undefined} dir={line.isCode ? 'ltr' : 'auto'}>
                        {line.value}
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer>
        <SideBySide texts={note} />
      </footer>
    </article>
  )
}

/** One heading in every language of the report. */
function inAll(said: readonly Said[]): ReactNode {
  return said.map(({ language, text }, at) => (
    <span key={language} lang={language}>
      {at > 0 ? ' · ' : ''}
      <bdi>{text}</bdi>
    </span>
  ))
}

function SideBySide({ texts }: { readonly texts: readonly Said[] }) {
  if (texts.length === 0) return null
  return (
    <div className={texts.length > 1 ? 'report-columns' : undefined}>
      {texts.map(({ language, text }) => (
        <div key={language} lang={language} dir={directionOf(language)}>
          {paragraphsOf(text).map((each, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <p key={at} className="report-text">
              {each}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
