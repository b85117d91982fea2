import '../stills.css'
import './report.css'
import './reportPage.css'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../../domain/records/ids'
import { EMPTY_REPORT, type ReportDraft } from '../../../domain/records/report'
import type { StillRecord } from '../../../domain/records/still'
import { isGraphicAt } from '../../../domain/sensitivity/sensitivityMarks'
import type { Workspace } from '../../../engine/workspace'
import { presentMarks } from '../../../stores/sensitivityQueries'
import { session } from '../../../stores/session'
import { useRecords } from '../../../stores/workspaceStore'
import { ToolButton } from '../../../ui/ToolButton'
import { useTogether } from '../useTogether'
import { PreviewPicture } from './PreviewPicture'
import { ReportArticle } from './ReportArticle'
import { languagesOf, type ReadyReport } from './reportOf'
import { ReportOut } from './ReportOut'
import { ReportStills } from './ReportStills'
import { ReportWords } from './ReportWords'
import { useReport } from './useReport'

const NO_STILLS: readonly StillRecord[] = []
const NONE_SEEN: ReadonlySet<RecordId> = new Set()

interface ReportPageProps {
  readonly onStill: (id: RecordId) => void
  /** Shows the tray, from which stills are put into the report. */
  readonly onTray: () => void
}

function draftOf({ index }: Workspace): ReportDraft {
  return index.all('project')[0]?.report ?? EMPTY_REPORT
}

function stillsIn(workspace: Workspace): readonly StillRecord[] {
  return draftOf(workspace).stillIds.flatMap((id) => workspace.index.get('still', id) ?? [])
}

/** The report of the project: its stills in order, the page as it will be, and the words and ways out. */
export function ReportPage({ onStill, onTray }: ReportPageProps) {
  const { t } = useTranslation()
  const draft = useRecords(draftOf, EMPTY_REPORT)
  const stills = useRecords(stillsIn, NO_STILLS)
  const [seen, setSeen] = useState(NONE_SEEN)
  const [isArchiveAct, setArchiveAct] = useState(false)
  const [language = 'en'] = useMemo(() => languagesOf(draft), [draft])
  const together = useTogether(draft.profile, language, seen, isArchiveAct)
  const { ready, isCurrent } = useReport(draft, together)
  // The clips that were open for drawing are let go with the screen.
  useEffect(() => () => session().stills.rest(), [])
  if (stills.length === 0) {
    return (
      <main className="stills is-empty" aria-label={t('report.title')}>
        <div className="stills-empty">
          <h1>{t('report.emptyTitle')}</h1>
          <p className="second">{t('report.emptyHint')}</p>
          <span className="row">
            <ToolButton
              label={t('report.toStills')}
              icon={<IconCamera size={14} aria-hidden="true" />}
              isPrimary
              onClick={onTray}
            />
          </span>
        </div>
      </main>
    )
  }
  const gone = draft.stillIds.length - stills.length
  return (
    <main className="stills" aria-label={t('report.title')}>
      <ReportStills stills={stills} seen={seen} onStill={onStill} onMore={onTray} />
      <section className="report-paper" aria-label={t('report.preview')} data-testid="report-preview">
        {gone > 0 ? <p className="report-gone small">{t('report.gone', { count: gone })}</p> : null}
        {ready ? (
          <ReportArticle
            report={ready.document}
            renderPicture={({ alt }, at) => (
              <Preview
                ready={ready}
                at={at}
                alt={alt.map(({ text }) => text).join(' ')}
                seen={seen}
                onSee={(id) => setSeen((known) => new Set([...known, id]))}
              />
            )}
          />
        ) : (
          <p className="report-gone small">{t('report.preparing', { count: stills.length })}</p>
        )}
      </section>
      <aside className="still-panel" aria-label={t('report.panel')}>
        <div className="still-panel-head">
          <h2>{t('report.title')}</h2>
        </div>
        <div className="still-panel-scroll">
          <ReportWords draft={draft} />
        </div>
        <ReportOut
          draft={draft}
          together={together}
          ready={ready}
          isCurrent={isCurrent}
          isArchiveAct={isArchiveAct}
          onArchiveAct={setArchiveAct}
          onStill={onStill}
        />
      </aside>
    </main>
  )
}

interface PreviewProps {
  readonly ready: ReadyReport
  readonly at: number
  readonly alt: string
  readonly seen: ReadonlySet<RecordId>
  readonly onSee: (id: RecordId) => void
}

function Preview({ ready, at, alt, seen, onSee }: PreviewProps) {
  const still = ready.stills[at]
  if (!still) return null
  const { plan, still: record } = still.leaving
  const isGraphic = isGraphicAt(presentMarks(record.clipId), record.frame)
  return (
    <PreviewPicture plan={plan} alt={alt} isHidden={isGraphic && !seen.has(record.id)} onSee={() => onSee(record.id)} />
  )
}
