import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { playbackStore, SPEEDS, usePlayback } from '../../stores/playbackStore'
import { ToolButton } from '../../ui/ToolButton'
import { LoopButton } from './LoopButton'

/** Speed, sound and loop. */
export function SoundControls() {
  const { t } = useTranslation()
  const muteKey = useKeyOf('mute')
  const speed = usePlayback((state) => state.speed)
  const volume = usePlayback((state) => state.volume)
  const isMuted = usePlayback((state) => state.isMuted)
  const hasSound = usePlayback((state) => state.view?.clip.audioCodec !== undefined)
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <button type="button" className="tool-button" aria-label={t('transport.speed', { speed })}>
            <span className="ltr">{speed}×</span>
            <IconChevronDown size={12} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {SPEEDS.map((each) => (
            <Menu.Item
              key={each}
              rightSection={each === speed ? <IconCheck size={14} aria-hidden="true" /> : undefined}
              aria-current={each === speed || undefined}
              onClick={() => playbackStore.setState({ speed: each })}
            >
              <span className="ltr">{each}×</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ToolButton
        label={isMuted ? t('transport.unmute') : t('transport.mute')}
        icon={
          isMuted || !hasSound ? (
            <IconVolumeOff size={16} aria-hidden="true" />
          ) : (
            <IconVolume size={16} aria-hidden="true" />
          )
        }
        isIconOnly
        keys={muteKey}
        isDisabled={!hasSound}
        hint={hasSound ? undefined : t('transport.noSound')}
        onClick={() => playbackStore.setState({ isMuted: !isMuted })}
      />
      {isMuted || !hasSound ? null : (
        <input
          type="range"
          dir="ltr"
          className="volume"
          min={0}
          max={1}
          step={0.05}
          value={volume}
          aria-label={t('transport.volume')}
          onChange={(event) => playbackStore.setState({ volume: Number(event.currentTarget.value) })}
        />
      )}
      <LoopButton />
    </>
  )
}
