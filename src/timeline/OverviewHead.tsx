import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FrameTable } from '../domain/time/frameTable'
import { timecodeText } from '../domain/time/timecode'
import { showTicks } from '../stores/viewportStore'
import { wholeClip } from './tickWindow'
import { zoomTimeline } from './zoomTimeline'

interface OverviewHeadProps {
  readonly table: FrameTable
  /** CSS pixels of the time area. */
  readonly width: number
}

/** Names the strip, and does from the keyboard what the wheel and the strip do. */
export function OverviewHead({ table, width }: OverviewHeadProps) {
  const { t } = useTranslation()
  const { start, end } = wholeClip(table)
  return (
    <div className="tl-overview-head">
      <button type="button" className="tl-whole" title={t('timeline.showWhole')} onClick={() => showTicks(undefined)}>
        {t('timeline.whole')}
      </button>
      <span className="tl-length" dir="ltr">
        {timecodeText(end - start, table.timebase)}
      </span>
      <button type="button" aria-label={t('timeline.zoomOut')} onClick={() => zoomTimeline(table, 0.5, width)}>
        <IconMinus size={14} stroke={1.75} aria-hidden="true" />
      </button>
      <button type="button" aria-label={t('timeline.zoomIn')} onClick={() => zoomTimeline(table, 2, width)}>
        <IconPlus size={14} stroke={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
