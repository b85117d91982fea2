import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import type { AnnotatorId } from '../../domain/records/ids'
import type { CommandId } from '../../stores/commandIds'
import { useKeyOf } from '../../stores/keysStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { CoderMark } from '../../ui/CoderMark'
import { coderLine } from '../../ui/coderLine'
import { useTip } from '../../ui/useTip'
import { DIGITS, takeCoder } from './reviewActions'
import { useCoderNames } from '../../stores/useCoderNames'

interface TakeButtonProps {
  readonly coderId: AnnotatorId
  /** Place of the coder among those of the clip. */
  readonly at: number
  readonly item: ReviewItem
  readonly isChosen: boolean
}

/** Takes what one coder said; of who said nothing of it, that nothing is there. */
export function TakeButton({ coderId, at, item, isChosen }: TakeButtonProps) {
  const { t } = useTranslation()
  const name = useCoderNames()(coderId)
  const isReadOnly = useIsReadOnly()
  // Beyond the ninth coder there is no digit.
  const command = `takeCoder${Math.min(at + 1, DIGITS)}` as CommandId
  const key = useKeyOf(command)
  const keys = at < DIGITS ? key : undefined
  const isAbsent = !item.group.members.some((each) => each.coderId === coderId)
  const { letter } = coderLine(at)
  const tip = useTip(<bdi>{isAbsent ? t('review.ways.takesNothing', { name }) : name}</bdi>)
  return (
    <>
      <button
        {...tip.events}
        type="button"
        className={`tool-button take-button ${isChosen ? 'is-active' : 'is-filled'}`}
        aria-pressed={isChosen}
        aria-label={isAbsent ? t('review.ways.nothing', { letter }) : t('review.ways.take', { letter })}
        aria-disabled={isReadOnly || undefined}
        aria-keyshortcuts={keys}
        data-testid={`take-${letter}`}
        onClick={isReadOnly ? undefined : () => takeCoder(at)}
      >
        <CoderMark at={at} isAbsent={isAbsent} />
        <span className="take-word">
          {isAbsent ? t('review.ways.nothing', { letter }) : t('review.ways.take', { letter })}
        </span>
        {keys === undefined ? null : <kbd dir="ltr">{keys}</kbd>}
      </button>
      {tip.layer}
    </>
  )
}
