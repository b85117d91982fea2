import '../claims.css'
import '../../../ui/article.css'
import './argument.css'
import { SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconDownload } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../domain/records/ids'
import { evidenceOf, type Evidence } from '../../../engine/evidenceOf'
import type { Workspace } from '../../../engine/workspace'
import { LANGUAGES, type Language } from '../../../stores/preferencesStore'
import { useRecords, useRecordsRevision, useWorkspace } from '../../../stores/workspaceStore'
import { ArticleScroll } from '../../../ui/ArticleScroll'
import { ToolButton } from '../../../ui/ToolButton'
import type { HrefOf } from '../hrefOf'
import { languageName } from '../languages'
import { argumentOf } from './argument'
import { ArgumentArticle } from './ArgumentArticle'
import { MeasureLines, type MeasureLine } from './MeasureLines'
import { useEvidencePictures } from './useEvidencePictures'

const NO_EVIDENCE: readonly Evidence[] = []
const NO_MEASURES: readonly MeasureLine[] = []

interface ArgumentPageProps {
  readonly claimId: ClaimId
  readonly language: Language
  readonly hrefOf: HrefOf
  readonly claimHref: string
  readonly listHref: string
  readonly onLanguage: (language: Language) => void
  readonly onSave: (fileName: string, html: string) => void
  /** What was measured for the claim, on the page and in the file. */
  readonly measureLines?: (language: Language) => readonly MeasureLine[]
}

/** The claim as a page to be read, in the program; and the way to the same as a file. */
export function ArgumentPage(props: ArgumentPageProps) {
  const { claimId, language, measureLines = () => NO_MEASURES } = props
  const { t, i18n } = useTranslation()
  const workspace = useWorkspace()
  const revision = useRecordsRevision()
  const evidence = useRecords(
    useCallback(({ index }: Workspace) => evidenceOf(index, index.get('claim', claimId)?.evidence ?? []), [claimId]),
    NO_EVIDENCE,
  )
  const pictures = useEvidencePictures(evidence)
  const inWords = useCallback(
    (wanted: Language) => {
      const claim = revision >= 0 ? workspace?.index.get('claim', claimId) : undefined
      return workspace && claim && argumentOf(workspace, claim, wanted, i18n.getFixedT(wanted))
    },
    [workspace, revision, claimId, i18n],
  )
  const argument = useMemo(() => inWords(language), [inWords, language])
  const lines = measureLines(language)
  const isReady = evidence.every(({ link }) => pictures.has(link.recordId))
  const save = async (languages: readonly Language[]) => {
    const [{ argumentHtml }, { default: article }, { default: own }] = await Promise.all([
      import('./argumentHtml'),
      import('../../../ui/article.css?inline'),
      import('./argument.css?inline'),
    ])
    const css = article + own
    const versions = languages.flatMap((each) => {
      const said = inWords(each)
      return said ? [{ language: each, argument: said, t: i18n.getFixedT(each), measures: measureLines(each) }] : []
    })
    const [first, ...others] = versions
    if (first) props.onSave(fileNameOf(claimId, languages), argumentHtml([first, ...others], pictures, css))
  }
  if (!argument) {
    return (
      <main className="failure">
        <h1>{t('claims.unknown')}</h1>
        <p>{t('claims.unknownHint')}</p>
        <a className="tool-button is-primary" href={props.listHref}>
          {t('claims.all')}
        </a>
      </main>
    )
  }
  const icon = <IconDownload size={14} aria-hidden="true" />
  return (
    <main className="argument-page" aria-label={t('claims.argument.title')}>
      <header className="claims-head">
        <a className="tool-button" href={props.claimHref}>
          <IconArrowLeft size={16} aria-hidden="true" className="mirror-rtl" />
          <span>{t('claims.argument.back')}</span>
        </a>
        <span className="spacer" />
        {isReady ? null : (
          <span className="muted" role="status">
            {t('claims.argument.loading', { done: pictures.size, total: evidence.length })}
          </span>
        )}
        <SegmentedControl
          aria-label={t('claims.argument.language')}
          data={LANGUAGES.map((value) => ({ value, label: languageName(value, value) }))}
          value={language}
          data-testid="argument-language"
          onChange={props.onLanguage}
        />
        <ToolButton
          label={t('claims.argument.save')}
          hint={t('claims.argument.saveHint')}
          icon={icon}
          isFilled
          isDisabled={!isReady}
          onClick={() => void save([language])}
          testId="save-argument"
        />
        <ToolButton
          label={t('claims.argument.saveBoth')}
          hint={t('claims.argument.saveHint')}
          icon={icon}
          isFilled
          isDisabled={!isReady}
          onClick={() => void save([language, ...LANGUAGES.filter((each) => each !== language)])}
          testId="save-argument-both"
        />
      </header>
      <ArticleScroll label={t('claims.argument.title')}>
        <ArgumentArticle
          argument={argument}
          language={language}
          t={i18n.getFixedT(language)}
          pictures={pictures}
          measures={lines.length === 0 ? undefined : <MeasureLines lines={lines} />}
          hrefOf={props.hrefOf}
        />
      </ArticleScroll>
    </main>
  )
}

function fileNameOf(claimId: ClaimId, languages: readonly Language[]): string {
  return `argument-${claimId.replaceAll(/[^A-Za-z0-9._-]/g, '-')}-${languages.join('-')}.html`
}
