import { Progress } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../../domain/records/ids'
import type { ReportDraft } from '../../../domain/records/report'
import type { ReportKind } from '../../../engine/ports/reports'
import { useIsReadOnly } from '../../../stores/workspaceStore'
import { ToolButton } from '../../../ui/ToolButton'
import { ArchiveAct } from '../ArchiveAct'
import { FaultLines } from '../FaultLines'
import { faultText } from '../leavingFaults'
import type { LeavingTogether } from '../readyStill'
import { makeReport, type ReportProblem } from './makeReport'
import { missingLetters } from './missingLetters'
import type { ReadyReport } from './reportOf'

const KINDS: readonly ReportKind[] = ['html', 'docx', 'pdf']

interface ReportOutProps {
  readonly draft: ReportDraft
  readonly together: LeavingTogether | undefined
  readonly ready: ReadyReport | undefined
  /** Whether `ready` is of the records as they are. */
  readonly isCurrent: boolean
  readonly isArchiveAct: boolean
  readonly onArchiveAct: (isArchiveAct: boolean) => void
  readonly onStill: (id: RecordId) => void
}

interface Running {
  readonly control: AbortController
  readonly done: number
  readonly all: number
}

/** What stands in the way of a report, and the ways out. */
export function ReportOut({ draft, together, ready, isCurrent, isArchiveAct, onArchiveAct, onStill }: ReportOutProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const [running, setRunning] = useState<Running | undefined>(undefined)
  const [said, setSaid] = useState('')
  const control = useRef<AbortController>(undefined)
  // Whoever leaves the screen is not given a file that nobody waits for.
  useEffect(() => () => control.current?.abort(), [])
  const faults = ready?.faults ?? []
  const hasTitle = (ready?.document.title.length ?? 0) > 0
  const hasStills = (ready?.stills.length ?? 0) > 0
  const isUncovered = faults.some((each) => 'fault' in each && each.fault === 'uncovered')
  const isReady = isCurrent && hasTitle && hasStills && faults.length === 0 && !running && !isReadOnly
  const letters = ready ? missingLetters(ready.document) : ''

  async function make(kind: ReportKind) {
    if (!isReady || !together) return
    const own = (control.current = new AbortController())
    const onProgress = (done: number, all: number) => setRunning({ control: own, done, all })
    onProgress(0, ready?.stills.length ?? 0)
    setSaid('')
    const made = await makeReport({ kind, draft, methods: draft.methods, together, signal: own.signal, onProgress })
    setRunning(undefined)
    setSaid(made.ok ? t('report.done', { name: made.value.fileName }) : problem(made.problem))
  }

  function problem(found: ReportProblem): string {
    if (found.code !== 'still')
      return t(`report.problems.${found.code}`, { message: 'message' in found ? found.message : '' })
    const { fault } = found
    return t('report.problems.still', { frame: fault.still.frame, why: faultText(t, fault) })
  }

  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <section className="still-export" aria-label={t('report.out')}>
      {ready && !hasTitle ? <Warning text={t('report.noTitle')} code="noTitle" /> : null}
      <FaultLines faults={faults} onStill={onStill} />
      {draft.profile === 'archive' && (isUncovered || isArchiveAct) ? (
        <ArchiveAct isTaken={isArchiveAct} onTaken={onArchiveAct} testId="report-archive-act" />
      ) : null}
      {(ready?.silent ?? []).slice(0, 5).map(({ still, language }) => (
        <Note
          key={`${still.id} ${language}`}
          code="silent"
          text={t('report.silent', { frame: still.frame, language: t(`report.languages.${language}`) })}
        />
      ))}
      {letters === '' ? null : <Note code="letters" text={t('report.missingLetters', { letters })} />}
      <p className="small second">{t(`stills.leavesOut.${draft.profile}`)}</p>
      <p className="still-said small" role="status" data-testid="report-said">
        {running
          ? running.done < running.all
            ? t('report.drawing', { done: running.done, all: running.all })
            : t('report.writing')
          : said}
      </p>
      {running ? (
        <>
          <Progress value={(100 * running.done) / Math.max(1, running.all)} size="xs" aria-label={t('report.out')} />
          <span className="row">
            <span className="spacer" />
            <ToolButton
              label={t('app.cancel')}
              isFilled
              onClick={() => running.control.abort()}
              testId="cancel-report"
            />
          </span>
        </>
      ) : (
        <span className="row report-kinds">
          {KINDS.map((kind) => (
            <ToolButton
              key={kind}
              label={t(`report.kinds.${kind}`)}
              hint={isReadOnly ? t('readOnly.sign') : t(`report.kindHints.${kind}`)}
              icon={<IconDownload {...icon} />}
              isPrimary={kind === 'docx'}
              isFilled={kind !== 'docx'}
              isDisabled={!isReady}
              onClick={() => void make(kind)}
              testId={`report-${kind}`}
            />
          ))}
        </span>
      )}
    </section>
  )
}

interface LineProps {
  readonly text: string
  readonly code: string
}

function Warning({ text, code }: LineProps) {
  return (
    <p className="still-line warn small" data-fault={code}>
      <IconAlertTriangle size={14} aria-hidden="true" />
      <span>{text}</span>
    </p>
  )
}

/** What is worth knowing and keeps nothing from leaving. */
function Note({ text, code }: LineProps) {
  return (
    <p className="still-line second small" data-note={code}>
      <IconInfoCircle size={14} aria-hidden="true" />
      <span>{text}</span>
    </p>
  )
}
