import {
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { seek, seekToEnd, step, togglePlaying, usePlayback } from '../../stores/playbackStore'
import { usePreferences } from '../../stores/preferencesStore'
import { ToolButton } from '../../ui/ToolButton'
import { GoToField } from './GoToField'
import { SoundControls } from './SoundControls'
import { ViewControls } from './ViewControls'

/** Playback at the left, the tools of the screen (`children`) at the right. */
export function TransportBar({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const isForwards = usePlayback((state) => state.isPlaying && state.direction > 0)
  const isBackwards = usePlayback((state) => state.isPlaying && state.direction < 0)
  const player = usePlayback((state) => state.player)
  const longStep = usePreferences((state) => state.longStep)
  const keys = {
    firstFrame: useKeyOf('firstFrame'),
    stepBack: useKeyOf('stepBack'),
    previousFrame: useKeyOf('previousFrame'),
    playBack: useKeyOf('playBack'),
    play: useKeyOf('play'),
    nextFrame: useKeyOf('nextFrame'),
    stepForward: useKeyOf('stepForward'),
    lastFrame: useKeyOf('lastFrame'),
  }
  const size = { size: 16, 'aria-hidden': true } as const
  return (
    <div className="transport" role="toolbar" aria-label={t('transport.label')}>
      {/* Playback points along time, which runs left to right in both languages. */}
      <span className="transport-steps" dir="ltr">
        <ToolButton
          label={t('transport.first')}
          icon={<IconPlayerSkipBack {...size} />}
          isIconOnly
          keys={keys.firstFrame}
          onClick={() => seek(0)}
        />
        <ToolButton
          label={t('transport.backLong', { count: longStep })}
          icon={<IconChevronsLeft {...size} />}
          isIconOnly
          keys={keys.stepBack}
          onClick={() => step(-longStep)}
        />
        <ToolButton
          label={t('transport.back')}
          icon={<IconChevronLeft {...size} />}
          isIconOnly
          keys={keys.previousFrame}
          onClick={() => step(-1)}
          testId="step-back"
        />
        <ToolButton
          label={isBackwards ? t('transport.pause') : t('transport.playBack')}
          icon={
            isBackwards ? (
              <IconPlayerPause {...size} />
            ) : (
              <IconPlayerPlay {...size} style={{ transform: 'scaleX(-1)' }} />
            )
          }
          isIconOnly
          keys={keys.playBack}
          hint={t('transport.playBackHint')}
          isActive={isBackwards}
          onClick={() => togglePlaying(-1)}
          testId="play-back"
        />
        <ToolButton
          label={isForwards ? t('transport.pause') : t('transport.play')}
          icon={isForwards ? <IconPlayerPause {...size} /> : <IconPlayerPlay {...size} />}
          isIconOnly
          keys={keys.play}
          hint={player === 'framesOnly' || player === 'needsRemux' ? t(`transport.${player}`) : undefined}
          isDisabled={player === 'loading' || player === 'preparing'}
          isActive={isForwards}
          onClick={() => togglePlaying()}
          testId="play"
        />
        <ToolButton
          label={t('transport.forward')}
          icon={<IconChevronRight {...size} />}
          isIconOnly
          keys={keys.nextFrame}
          onClick={() => step(1)}
          testId="step-forward"
        />
        <ToolButton
          label={t('transport.forwardLong', { count: longStep })}
          icon={<IconChevronsRight {...size} />}
          isIconOnly
          keys={keys.stepForward}
          onClick={() => step(longStep)}
        />
        <ToolButton
          label={t('transport.last')}
          icon={<IconPlayerSkipForward {...size} />}
          isIconOnly
          keys={keys.lastFrame}
          onClick={seekToEnd}
        />
      </span>
      <i className="rule" />
      <GoToField />
      <i className="rule" />
      <SoundControls />
      <i className="rule" />
      <ViewControls />
      <span className="spacer" />
      {children}
    </div>
  )
}
