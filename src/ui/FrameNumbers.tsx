import './frameBadge.css'
import { useTranslation } from 'react-i18next'
import type { FrameIndex } from '../domain/time/frameIndex'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { ticksText } from '../domain/time/ticksText'
import { timecodeText } from '../domain/time/timecode'

/** A frame's ordinal, time and tick, as parts of a badge. */
export function FrameNumbers({ table, frame }: { readonly table: FrameTable; readonly frame: FrameIndex }) {
  const { t } = useTranslation()
  const pts = ptsOf(table, frame)
  return (
    <>
      <span>
        <span className="muted" dir="auto">
          {t('badge.frame')}
        </span>
        <b>{frame}</b>
      </span>
      <span>
        <b>{timecodeText(pts, table.timebase)}</b>
      </span>
      <span className="badge-pts">
        <span className="muted">pts</span>
        {ticksText(pts, table.timebase)}
      </span>
    </>
  )
}
