import type { RecordMap } from '../../domain/edits/apply'
import type { ReviewReport } from '../../engine/reviewReport'
import { ConfusionTables, differingPairs } from './ConfusionTables'
import { DecisionsTable } from './DecisionsTable'
import { methodsText } from './methodsText'
import { ClipsTable, CodersTable, CoincidenceTable, EventsTable, RulesTable, VariablesTable } from './ReportTables'
import { listText, type ResultWords } from './resultWords'

export interface ReportArticleProps {
  readonly words: ResultWords
  readonly report: ReviewReport
  readonly records: RecordMap
  /** Names of clips that could not be compared. */
  readonly unread: readonly string[]
}

const SOURCES = ['alpha', 'kappa', 'f1', 'bootstrap'] as const

/** How far coders agree and what was decided, to be read alone. No hooks: the program shows it, and the same is written into a file. */
export function ReportArticle({ words, report, records, unread }: ReportArticleProps) {
  const { t, language } = words
  const { statistics, counts } = report
  return (
    <article className="article report" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <header>
        <h1>{t('result.report.title', { project: report.project })}</h1>
        <p className="article-what">{t('result.report.what')}</p>
      </header>
      <section className="report-methods">
        <h2>{t('result.methods.title')}</h2>
        <p data-testid="methods">{methodsText(words, report)}</p>
      </section>
      {statistics.variables.length === 0 ? null : (
        <section>
          <h2>{t('result.report.variables')}</h2>
          <div className="report-wide">
            <VariablesTable words={words} report={report} />
          </div>
        </section>
      )}
      <section>
        <h2>{t('result.report.events')}</h2>
        <div className="report-wide">
          <EventsTable words={words} report={report} />
        </div>
      </section>
      <section>
        <h2>{t('result.report.decisions')}</h2>
        {counts.disagreements === 0 ? (
          <p>{t('result.report.noDisagreements')}</p>
        ) : (
          <>
            <p className="article-small">{t('result.report.decisionsHint')}</p>
            <DecisionsTable words={words} report={report} records={records} />
          </>
        )}
      </section>
      {statistics.variables.length === 0 ? null : (
        <section>
          <h2>{t('result.report.coincidences')}</h2>
          <p className="article-small">{t('result.report.coincidencesHint')}</p>
          {statistics.variables.map((each) => (
            <div key={each.variable.id} className="report-wide">
              <CoincidenceTable words={words} agreement={each} />
            </div>
          ))}
        </section>
      )}
      {statistics.variables.every((each) => differingPairs(each).length === 0) ? null : (
        <section>
          <h2>{t('result.report.confusions')}</h2>
          <p className="article-small">{t('result.report.confusionsHint')}</p>
          {statistics.variables.map((each) => (
            <ConfusionTables key={each.variable.id} words={words} report={report} agreement={each} />
          ))}
        </section>
      )}
      <div className="report-columns">
        <section>
          <h2>{t('result.report.rules')}</h2>
          <RulesTable words={words} report={report} />
        </section>
        <section>
          <h2>{t('result.report.coders')}</h2>
          <CodersTable words={words} report={report} />
        </section>
      </div>
      <section>
        <h2>{t('result.report.clips')}</h2>
        <div className="report-wide">
          <ClipsTable words={words} report={report} />
        </div>
      </section>
      <Limits words={words} report={report} unread={unread} />
      <footer>
        <h2>{t('result.report.sources')}</h2>
        <ul>
          {SOURCES.map((source) => (
            <li key={source}>{t(`result.report.source.${source}`)}</li>
          ))}
        </ul>
        <p>{t('result.report.made', { project: report.project })}</p>
      </footer>
    </article>
  )
}

/** What the numbers do not say. */
function Limits({ words, report, unread }: Pick<ReportArticleProps, 'words' | 'report' | 'unread'>) {
  const { t } = words
  const { statistics, counts } = report
  const hasTies = statistics.variables.some(({ ties }) => ties > 0)
  const hasScales = statistics.variables.some(({ variable }) => variable.level !== 'nominal')
  const { open, unresolved } = counts
  return (
    <section>
      <h2>{t('result.report.limits')}</h2>
      <ul>
        <li>{t('result.report.limit.notTruth')}</li>
        <li>{t('result.report.limit.before')}</li>
        <li>{t('result.report.limit.notComputable')}</li>
        <li>{t('result.report.limit.interval')}</li>
        {statistics.withoutCoverage.length > 0 ? <li>{t('result.report.limit.unexamined')}</li> : null}
        {hasScales ? <li>{t('scales.limit')}</li> : null}
        {hasTies ? <li>{t('result.report.limit.ties')}</li> : null}
        {unread.length > 0 ? <li>{t('result.report.limit.unread', { names: listText(words, unread) })}</li> : null}
        {statistics.ranges.open > 0 ? (
          <li>{t('result.report.limit.openRanges', { n: statistics.ranges.open })}</li>
        ) : null}
        {open + unresolved > 0 ? <li>{t('result.report.limit.undecided', { open, unresolved })}</li> : null}
      </ul>
    </section>
  )
}
