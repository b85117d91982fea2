import '../../ui/article.css'
import './report.css'
import './result.css'
import { SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconDownload } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../stores/preferencesStore'
import { useCodebooks } from '../../stores/codebookQueries'
import { useWorkspace } from '../../stores/workspaceStore'
import { ArticleScroll } from '../../ui/ArticleScroll'
import { CopyButton } from '../../ui/CopyButton'
import { ToolButton } from '../../ui/ToolButton'
import { methodsText } from './methodsText'
import { ReportArticle } from './ReportArticle'
import { resultFile, settledFile } from './resultFiles'
import { resultWords } from './resultWords'
import { StatedLines } from './StatedLines'
import { useReviewReport } from './useReviewReport'

interface ResultPageProps {
  readonly language: Language
  readonly backHref: string
  readonly onLanguage: (language: Language) => void
  /** @param name what the file is, as a part of its name */
  readonly onSave: (name: string, text: string, type: 'application/json' | 'text/html') => void
}

/** How far the coders agree and what was decided, as a page to be read; and the ways to take it out. */
export function ResultPage({ language, backHref, onLanguage, onSave }: ResultPageProps) {
  const { t, i18n } = useTranslation()
  const workspace = useWorkspace()
  const codebooks = useCodebooks()
  const { state, report, unread, waiting } = useReviewReport()
  const words = useMemo(() => resultWords(i18n.getFixedT(language), language, codebooks), [i18n, language, codebooks])
  const inEach = (languages: readonly Language[]) =>
    languages.map((each) => resultWords(i18n.getFixedT(each), each, codebooks))
  const saveReport = async (languages: readonly Language[]) => {
    if (!report || !workspace) return
    const [{ offlinePage }, { default: article }, { default: own }] = await Promise.all([
      import('../../ui/offlinePage'),
      import('../../ui/article.css?inline'),
      import('./report.css?inline'),
    ])
    const [first, ...others] = inEach(languages).map((each) => ({
      language: each.language,
      title: each.t('result.report.title', { project: report.project }),
      body: <ReportArticle words={each} report={report} records={workspace.index.records} unread={unread} />,
    }))
    if (first)
      onSave(`reliability-${languages.join('-')}.html`, offlinePage([first, ...others], article + own), 'text/html')
  }
  const icon = <IconDownload size={14} aria-hidden="true" />
  const isReady = report !== undefined && workspace !== undefined
  const hasSettled = isReady && settledFile(workspace, report) !== undefined
  return (
    <main className="result-page" aria-label={t('result.title')}>
      <header className="result-head">
        <a className="tool-button" href={backHref}>
          <IconArrowLeft size={16} aria-hidden="true" className="mirror-rtl" />
          <span>{t('nav.toLibrary')}</span>
        </a>
        <h1>{t('result.title')}</h1>
        <span className="spacer" />
        <SegmentedControl
          aria-label={t('result.language')}
          data={LANGUAGES.map((value) => ({ value, label: value === 'ar' ? 'العربية' : 'English' }))}
          value={language}
          data-testid="result-language"
          onChange={onLanguage}
        />
        {isReady ? (
          <>
            <CopyButton text={methodsText(words, report)} label={t('result.copyMethods')} testId="copy-methods" />
            <ToolButton
              label={t('result.save')}
              hint={t('result.saveHint')}
              icon={icon}
              isFilled
              onClick={() => void saveReport([language])}
              testId="save-report"
            />
            <ToolButton
              label={t('result.saveBoth')}
              hint={t('result.saveHint')}
              icon={icon}
              isFilled
              onClick={() => void saveReport([language, ...LANGUAGES.filter((each) => each !== language)])}
              testId="save-report-both"
            />
            <ToolButton
              label={t('result.exportSettled')}
              hint={hasSettled ? t('result.exportSettledHint') : t('result.nothingSettled')}
              icon={icon}
              isFilled
              isDisabled={!hasSettled}
              onClick={() => {
                // Made now: it names the head of the log, which moves on without anything on this page being another.
                const settled = settledFile(workspace, report)
                if (settled) onSave('settled.framebench.json', settled, 'application/json')
              }}
              testId="export-settled"
            />
            <ToolButton
              label={t('result.exportAll')}
              hint={t('result.exportAllHint')}
              icon={icon}
              isPrimary
              onClick={() => {
                const methods = Object.fromEntries(
                  inEach(LANGUAGES).map((each) => [each.language, methodsText(each, report)]),
                )
                onSave('result.framebench.json', resultFile(workspace, report, methods), 'application/json')
              }}
              testId="export-result"
            />
          </>
        ) : null}
      </header>
      <ArticleScroll label={t('result.title')}>
        {report && workspace ? (
          <>
            <StatedLines report={report} />
            <ReportArticle words={words} report={report} records={workspace.index.records} unread={unread} />
          </>
        ) : (
          <div className="result-empty" role="status">
            {state === 'empty' ? (
              <>
                <h2>{t('result.empty')}</h2>
                <p>{t('result.emptyHint')}</p>
              </>
            ) : null}
            {state === 'failed' ? <p className="warn">{t('result.failed')}</p> : null}
            {state === 'reading' ? <p>{t('result.readingClips', { count: waiting })}</p> : null}
            {state === 'computing' ? <p>{t('result.working')}</p> : null}
          </div>
        )}
      </ArticleScroll>
    </main>
  )
}
