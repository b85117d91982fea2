import { IconMovie } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { timecodeText } from '../domain/time/timecode'
import { playbackStore } from '../stores/playbackStore'
import { prefer, usePreferences } from '../stores/preferencesStore'
import { ScanSign } from './ScanSign'
import { SoundToggles } from './SoundToggles'

interface RulerHeadProps {
  readonly table: FrameTable
}

/**
 * The shown frame's time, beside the ruler, set on the element, since it changes per frame; the pass over the pictures, and
 * what is shown below the ruler.
 */
export function RulerHead({ table }: RulerHeadProps) {
  const { t } = useTranslation()
  const hasThumbnails = usePreferences((state) => state.hasThumbnails)
  const time = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const tell = ({ view, shown } = playbackStore.getState()) => {
      if (view?.table !== table || !time.current) return
      time.current.textContent = timecodeText(ptsOf(table, shown), table.timebase)
    }
    tell()
    return playbackStore.subscribe((now) => tell(now))
  }, [table])
  return (
    <div className="tl-ruler-head">
      <span className="tl-now" dir="ltr" ref={time} />
      <ScanSign />
      <button
        type="button"
        className="tl-toggle"
        aria-label={t('scan.strip')}
        title={t(hasThumbnails ? 'scan.hideStrip' : 'scan.showStrip')}
        aria-pressed={hasThumbnails}
        data-testid="thumbnails-switch"
        onClick={() => prefer({ hasThumbnails: !hasThumbnails })}
      >
        <IconMovie size={14} stroke={1.75} aria-hidden="true" />
      </button>
      <SoundToggles />
    </div>
  )
}
