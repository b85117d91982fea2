import './graphic.css'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FrameSpan } from '../../domain/time/frameSpan'
import { boundaryPts, type FrameTable } from '../../domain/time/frameTable'
import { millisecondsOf } from '../../domain/time/timebase'
import { ToolButton } from '../ToolButton'

interface GraphicWarningBarProps {
  /** Which of several pictures it is about, for tests; empty where there is one. */
  readonly testSuffix?: string
  readonly ahead: FrameSpan
  readonly table: FrameTable
  readonly skipKey: string | undefined
  readonly playKey: string | undefined
  readonly goOnKey: string | undefined
  readonly onSkip: () => void
  readonly onPause: () => void
  readonly onGoOn: () => void
}

/** While a clip plays towards graphic frames: what comes, and over it, pause, or on. Without an answer it stops before them. */
export function GraphicWarningBar({ ahead, table, testSuffix = '', ...props }: GraphicWarningBarProps) {
  const { i18n, t } = useTranslation()
  const lastsMs = millisecondsOf(boundaryPts(table, ahead.end) - boundaryPts(table, ahead.start), table.timebase)
  const words = { first: ahead.start, last: ahead.end - 1, seconds: (lastsMs / 1000).toFixed(1) }
  return (
    <div className="graphic-warning" role="alert" dir={i18n.dir()} data-testid={`graphic-warning${testSuffix}`}>
      <IconAlertTriangle size={16} aria-hidden="true" className="warn" />
      <span className="strong">{t('viewing.warning', words)}</span>
      <ToolButton
        label={t('viewing.skip')}
        keys={props.skipKey}
        isPrimary
        onClick={props.onSkip}
        testId={`warning-skip${testSuffix}`}
      />
      <ToolButton
        label={t('transport.pause')}
        keys={props.playKey}
        isFilled
        onClick={props.onPause}
        testId={`warning-pause${testSuffix}`}
      />
      <ToolButton
        label={t('viewing.goOn')}
        keys={props.goOnKey}
        isFilled
        onClick={props.onGoOn}
        testId={`warning-go-on${testSuffix}`}
      />
    </div>
  )
}
