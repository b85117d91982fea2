import { useTranslation } from 'react-i18next'
import { playbackStore, usePlayback } from '../../stores/playbackStore'
import { ToolButton } from '../../ui/ToolButton'

/** While a clip's packets are put into a container that browsers play: how far it is, and Cancel. */
export function PlayPreparation() {
  const { t } = useTranslation()
  const isPreparing = usePlayback((state) => state.player === 'preparing')
  const prepared = usePlayback((state) => state.prepared)
  if (!isPreparing) return null
  return (
    <div className="play-preparation" role="status" dir="auto" data-testid="play-preparation">
      <span>{t('playing.preparing', { percent: Math.floor(prepared * 100) })}</span>
      <progress className="bar" max={1} value={prepared} aria-label={t('playing.progress')} />
      <ToolButton
        label={t('app.cancel')}
        isFilled
        onClick={() => playbackStore.setState({ player: 'needsRemux' })}
        testId="cancel-preparation"
      />
    </div>
  )
}
