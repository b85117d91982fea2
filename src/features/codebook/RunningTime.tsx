import { useTranslation } from 'react-i18next'
import type { SegmentRecord } from '../../domain/records/segment'
import { endPtsOf } from '../../domain/time/frameTable'
import { secondsOf } from '../../domain/time/timebase'
import { usePlayback } from '../../stores/playbackStore'

/** How long an open range is by now, in seconds of media time. */
export function RunningTime({ range }: { readonly range: SegmentRecord }) {
  const { t } = useTranslation()
  const text = usePlayback(({ view, shown }) => {
    if (!view) return ''
    const ticks = endPtsOf(view.table, shown) - range.startPts
    return secondsOf(Math.max(0, ticks), view.table.timebase).toFixed(2)
  })
  return <span className="running-time">{t('palette.running', { seconds: text })}</span>
}
