import './follow.css'
import { IconPlayerStopFilled, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { seek } from '../../stores/playbackStore'
import { seeFollow, useFollow } from '../../stores/followStore'
import { ToolButton } from '../../ui/ToolButton'

/** How far the program has followed the object, over the picture's lower edge; coding goes on beside it. */
export function FollowBar() {
  const { t } = useTranslation()
  const state = useFollow()
  if (state.kind === 'none') return null
  const { newest, boxes, total, isSeen } = state
  return (
    <section className="follow-bar" aria-label={t('follow.bar')} data-testid="follow-bar">
      <progress max={total} value={boxes.size} aria-label={t('follow.progress')} />
      <span className="follow-figures" data-testid="follow-figures">
        {newest
          ? t('follow.at', { frame: newest.frame, confidence: newest.confidence.toFixed(2) })
          : t('follow.beginning')}
      </span>
      <ToolButton
        label={t('follow.goAlong')}
        isActive={isSeen}
        hint={t('follow.goAlongHint')}
        onClick={() => {
          seeFollow(!isSeen)
          if (!isSeen && newest) seek(newest.frame)
        }}
      />
      <ToolButton
        label={t('follow.stop')}
        icon={<IconPlayerStopFilled size={14} aria-hidden="true" />}
        keys="Esc"
        hint={t('follow.stopHint')}
        isPrimary
        onClick={state.stop}
        testId="follow-stop"
      />
      <ToolButton
        label={t('follow.discard')}
        icon={<IconX size={16} aria-hidden="true" />}
        isIconOnly
        hint={t('follow.discardHint')}
        onClick={state.discard}
        testId="follow-discard"
      />
    </section>
  )
}
