import { IconMovie } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FrameTable } from '../domain/time/frameTable'
import { prefer, usePreferences } from '../stores/preferencesStore'
import { NowText } from './NowText'
import { ScanSign } from './ScanSign'
import { SoundToggles } from './SoundToggles'

interface RulerHeadProps {
  readonly table: FrameTable
}

/** The shown frame's time, beside the ruler; the pass over the pictures, and what is shown below the ruler. */
export function RulerHead({ table }: RulerHeadProps) {
  const { t } = useTranslation()
  const hasThumbnails = usePreferences((state) => state.hasThumbnails)
  return (
    <div className="tl-ruler-head">
      <NowText table={table} />
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
