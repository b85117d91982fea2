import { IconArrowBarToLeft, IconArrowBarToRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '../../stores/keysStore'
import { useFollow } from '../../stores/followStore'
import { useSelection } from '../../stores/selectionStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { followSelected } from './followActions'

/** Has the program follow what is selected; both ways point along time, which runs left to right. */
export function FollowTools() {
  const { t } = useTranslation()
  const followForwardKey = useKeyOf('followForward')
  const followBackwardKey = useKeyOf('followBackward')
  const selected = useSelection()
  const isReadOnly = useIsReadOnly()
  const { kind } = useFollow()
  const reason = isReadOnly
    ? t('readOnly.sign')
    : kind === 'running'
      ? t('follow.alreadyRunning')
      : selected.length === 0
        ? t('follow.selectFirst')
        : undefined
  const icon = { size: 16, 'aria-hidden': true } as const
  return (
    <span className="follow-tools" dir="ltr">
      <ToolButton
        label={t('follow.backward')}
        icon={<IconArrowBarToLeft {...icon} />}
        isIconOnly
        keys={followBackwardKey}
        isDisabled={reason !== undefined}
        hint={reason === undefined ? t('follow.backwardHint') : `${t('follow.backward')}: ${reason}`}
        onClick={() => followSelected(-1)}
        testId="follow-backward"
      />
      <ToolButton
        label={t('follow.forward')}
        icon={<IconArrowBarToRight {...icon} />}
        isIconOnly
        keys={followForwardKey}
        isDisabled={reason !== undefined}
        hint={reason === undefined ? t('follow.forwardHint') : `${t('follow.forward')}: ${reason}`}
        onClick={() => followSelected(1)}
        testId="follow-forward"
      />
    </span>
  )
}
