import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { step, togglePlaying, usePlayback } from '../../stores/playbackStore'
import { ToolButton } from '../../ui/ToolButton'

/** Playing and stepping in one small row beside the time. Arrows point along time in every language. */
export function StepButtons() {
  const { t } = useTranslation()
  const isPlaying = usePlayback((state) => state.isPlaying)
  const player = usePlayback((state) => state.player)
  const keys = { back: useKeyOf('previousFrame'), play: useKeyOf('play'), forward: useKeyOf('nextFrame') }
  const size = { size: 14, 'aria-hidden': true } as const
  return (
    <span className="row" dir="ltr" style={{ gap: 0 }}>
      <ToolButton
        label={t('transport.back')}
        icon={<IconChevronLeft {...size} />}
        isIconOnly
        keys={keys.back}
        onClick={() => step(-1)}
      />
      <ToolButton
        label={isPlaying ? t('transport.pause') : t('transport.play')}
        icon={isPlaying ? <IconPlayerPause {...size} /> : <IconPlayerPlay {...size} />}
        isIconOnly
        keys={keys.play}
        isDisabled={player === 'loading' || player === 'preparing'}
        onClick={() => togglePlaying()}
        testId="review-play"
      />
      <ToolButton
        label={t('transport.forward')}
        icon={<IconChevronRight {...size} />}
        isIconOnly
        keys={keys.forward}
        onClick={() => step(1)}
      />
    </span>
  )
}
