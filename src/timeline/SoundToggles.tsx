import { IconChartHistogram, IconWaveSine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { prefer, usePreferences } from '../stores/preferencesStore'

const TOGGLES = [
  { kind: 'waveform', Icon: IconWaveSine },
  { kind: 'spectrogram', Icon: IconChartHistogram },
] as const

/** Shows and hides the lanes of sound. */
export function SoundToggles() {
  const { t } = useTranslation()
  const shown = usePreferences((state) => state)
  return TOGGLES.map(({ kind, Icon }) => {
    const isShown = shown[kind]
    const title = t(`sound.${isShown ? 'hide' : 'show'}.${kind}`)
    return (
      <button
        key={kind}
        type="button"
        className="tl-toggle"
        aria-pressed={isShown}
        aria-label={t(`sound.${kind}`)}
        title={title}
        data-testid={`toggle-${kind}`}
        onClick={() => prefer({ [kind]: !isShown })}
      >
        <Icon size={14} stroke={1.75} aria-hidden="true" />
      </button>
    )
  })
}
