import { IconArrowMerge, IconCopy, IconPencil, IconQuestionMark, IconX, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../../domain/agreement/decision'
import type { ReviewItem } from '../../domain/agreement/reviewItem'
import type { CommandId } from '../../stores/commandIds'
import { useKeyOf } from '../../stores/keysStore'
import type { ReviewedClip } from '../../stores/reviewQueries'
import { useReview } from '../../stores/reviewStore'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { CoderPicker } from './CoderPicker'
import { beginEditing, decideOn, DIGITS, mergeCodes, takeAll } from './reviewActions'
import { TakeButton } from './TakeButton'

interface DecisionButtonsProps {
  readonly reviewed: ReviewedClip
  readonly item: ReviewItem
}

/** From this many coders on their buttons show letter and key only. */
const MANY = 4

/** The ways to settle an item; the one that is chosen is lit. */
export function DecisionButtons({ reviewed, item }: DecisionButtonsProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const decision = useReview((state) => state.decision)
  const { members, subject } = item.group
  const mergeName = subject === 'range' && decision?.kind === 'merge' ? decision.extent : 'plain'
  const several = members.length > 1
  const ways: readonly Way[] = [
    {
      id: 'takeAll',
      label: t('review.ways.all', { count: members.length }),
      Icon: IconCopy,
      run: takeAll,
      isOff: !several,
    },
    {
      id: 'mergeCodes',
      label: t(`review.ways.merge.${mergeName}`),
      Icon: IconArrowMerge,
      run: mergeCodes,
      isOff: !several,
    },
    { id: 'editCode', label: t('review.ways.edit'), Icon: IconPencil, run: beginEditing },
    { id: 'rejectCodes', label: t('review.ways.reject'), Icon: IconX, run: () => decideOn({ kind: 'reject' }) },
    {
      id: 'leaveUnresolved',
      label: t('review.ways.unresolved'),
      Icon: IconQuestionMark,
      run: () => decideOn({ kind: 'unresolved' }),
    },
  ]
  return (
    <span className="decision-ways">
      <span className={`decision-coders ${reviewed.coderIds.length > MANY ? 'is-many' : ''}`}>
        {reviewed.coderIds.map((coderId, at) => (
          <TakeButton
            key={coderId}
            coderId={coderId}
            at={at}
            item={item}
            isChosen={isTaken(decision, coderId, several)}
          />
        ))}
      </span>
      {reviewed.coderIds.length > DIGITS ? <CoderPicker reviewed={reviewed} item={item} /> : null}
      {ways.map((way) => (
        <WayButton key={way.id} way={way} isDisabled={isReadOnly} isChosen={isChosen(way.id, decision)} />
      ))}
    </span>
  )
}

interface Way {
  readonly id: CommandId
  readonly label: string
  readonly Icon: TablerIcon
  readonly run: () => void
  /** Where there is only one code. */
  readonly isOff?: boolean
}

interface WayButtonProps {
  readonly way: Way
  readonly isDisabled: boolean
  readonly isChosen: boolean
}

function WayButton({ way: { id, label, Icon, run, isOff = false }, isDisabled, isChosen: isActive }: WayButtonProps) {
  const keys = useKeyOf(id)
  return (
    <ToolButton
      label={label}
      icon={<Icon size={16} aria-hidden="true" />}
      keys={keys}
      isFilled
      isActive={isActive}
      isDisabled={isDisabled || isOff}
      onClick={() => run()}
      testId={`way-${id}`}
    />
  )
}

function isChosen(id: CommandId, decision: Decision | undefined): boolean {
  switch (decision?.kind) {
    case undefined:
      return false
    case 'take':
      return id === 'takeAll' && decision.coderIds.length > 1
    case 'merge':
      return id === 'mergeCodes'
    case 'edit':
      return id === 'editCode'
    case 'reject':
      return id === 'rejectCodes'
    case 'unresolved':
      return id === 'leaveUnresolved'
    default:
      return decision satisfies never
  }
}

function isTaken(decision: Decision | undefined, coderId: ReviewedClip['coderIds'][number], several: boolean): boolean {
  if (decision?.kind !== 'take') return false
  return decision.coderIds.includes(coderId) && (decision.coderIds.length === 1 || !several)
}
