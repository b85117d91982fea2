import { useTranslation } from 'react-i18next'
import { usePlayback } from '../stores/playbackStore'
import { ClipTimeline } from './ClipTimeline'
import './timeline.css'

/**
 * The clip over time: ruler, a lane per tag, the whole clip. Fills its parent.
 * For tests: the root's `data-window-start` and `-end` are ticks, `data-time-left` and `-width` CSS pixels from the root's
 * left edge, so the x of a tick is `left + (ticks - start) / (end - start) * width`.
 */
export function TimelinePanel() {
  const { t } = useTranslation()
  const view = usePlayback((state) => state.view)
  if (view) return <ClipTimeline key={view.clip.id} view={view} />
  return (
    <section className="tl-panel tl-without" aria-label={t('timeline.name')} data-testid="timeline">
      <p>{t('timeline.noClip')}</p>
    </section>
  )
}
