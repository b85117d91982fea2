import {
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
  IconLink,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconTimeline,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockWay } from '../../domain/clock/leastErrorWays'
import type { ClipId } from '../../domain/records/ids'
import { timeText } from '../../domain/time/exactTime'
import { useKeyOf } from '../../stores/keysStore'
import {
  PAIR_SPEEDS,
  pairStore,
  seekPairEnd,
  stepPair,
  toggleFollowing,
  togglePairPlaying,
  usePair,
} from '../../stores/pairStore'
import { usePreferences } from '../../stores/preferencesStore'
import { ToolButton } from '../../ui/ToolButton'

interface PairBarProps {
  /** How the right clip follows from the left one; undefined where nothing ties them. */
  readonly way: ClockWay | undefined
  readonly nameOf: (id: ClipId) => string
  readonly onClock: () => void
}

/** Steps and plays the leading clip, and says how the two are tied. */
export function PairBar({ way, nameOf, onClock }: PairBarProps) {
  const { t } = useTranslation()
  const isFollowing = usePair((state) => state.isFollowing)
  const followKey = useKeyOf('followClock')
  const through = way?.clipIds.slice(0, -1).map(nameOf) ?? []
  const by = [
    t('clock.direct', { count: way?.syncIds.length ?? 0 }),
    ...(through.length > 0 ? [t('clock.through', { names: through.join(t('clock.comma')) })] : []),
  ].join(t('clock.comma'))
  const relation = way && {
    seconds: timeText({ num: -way.zero.num, den: way.zero.den }, 'both'),
    error: way.errorMs,
    way: by,
  }
  return (
    <div className="pair-bar" role="toolbar" aria-label={t('clock.pair.bar')}>
      <Steps />
      <i className="rule" />
      <SpeedSelect />
      <i className="rule" />
      <ToolButton
        label={t('clock.pair.follow')}
        icon={<IconLink size={16} aria-hidden="true" />}
        keys={followKey}
        hint={way ? t('clock.pair.followHint') : t('clock.pair.noRelation')}
        isActive={isFollowing && way !== undefined}
        isDisabled={!way}
        onClick={toggleFollowing}
        testId="follow"
      />
      <span className="second ellipsis" data-testid="relation">
        {relation ? t('clock.pair.byWay', relation) : t('clock.pair.noRelation')}
      </span>
      <span className="spacer" />
      <ToolButton
        label={t('clock.pair.toClock')}
        icon={<IconTimeline size={16} aria-hidden="true" />}
        isFilled
        onClick={onClock}
        testId="to-clock"
      />
    </div>
  )
}

function Steps() {
  const { t } = useTranslation()
  const isForwards = usePair((state) => state.isPlaying && state.direction > 0)
  const isBackwards = usePair((state) => state.isPlaying && state.direction < 0)
  const longStep = usePreferences((state) => state.longStep)
  const size = { size: 16, 'aria-hidden': true } as const
  const steps = [
    {
      id: 'firstFrame',
      label: t('transport.first'),
      icon: <IconPlayerSkipBack {...size} />,
      act: () => seekPairEnd('first'),
    },
    {
      id: 'stepBack',
      label: t('transport.backLong', { count: longStep }),
      icon: <IconChevronsLeft {...size} />,
      act: () => stepPair(-longStep),
    },
    { id: 'previousFrame', label: t('transport.back'), icon: <IconChevronLeft {...size} />, act: () => stepPair(-1) },
    {
      id: 'playBack',
      label: isBackwards ? t('transport.pause') : t('clock.pair.playBack'),
      icon: isBackwards ? (
        <IconPlayerPause {...size} />
      ) : (
        <IconPlayerPlay {...size} style={{ transform: 'scaleX(-1)' }} />
      ),
      act: () => togglePairPlaying(-1),
    },
    {
      id: 'play',
      label: isForwards ? t('transport.pause') : t('clock.pair.play'),
      icon: isForwards ? <IconPlayerPause {...size} /> : <IconPlayerPlay {...size} />,
      act: () => togglePairPlaying(),
    },
    { id: 'nextFrame', label: t('transport.forward'), icon: <IconChevronRight {...size} />, act: () => stepPair(1) },
    {
      id: 'stepForward',
      label: t('transport.forwardLong', { count: longStep }),
      icon: <IconChevronsRight {...size} />,
      act: () => stepPair(longStep),
    },
    {
      id: 'lastFrame',
      label: t('transport.last'),
      icon: <IconPlayerSkipForward {...size} />,
      act: () => seekPairEnd('last'),
    },
  ] as const
  return (
    // Playback points along time, which runs left to right in both languages.
    <span className="pair-steps" dir="ltr">
      {steps.map((step) => (
        <StepButton key={step.id} {...step} />
      ))}
    </span>
  )
}

interface StepButtonProps {
  readonly id:
    | 'firstFrame'
    | 'stepBack'
    | 'previousFrame'
    | 'playBack'
    | 'play'
    | 'nextFrame'
    | 'stepForward'
    | 'lastFrame'
  readonly label: string
  readonly icon: ReactNode
  readonly act: () => void
}

function StepButton({ id, label, icon, act }: StepButtonProps) {
  return <ToolButton label={label} icon={icon} isIconOnly keys={useKeyOf(id)} onClick={act} testId={`pair-${id}`} />
}

function SpeedSelect() {
  const { t } = useTranslation()
  const speed = usePair((state) => state.speed)
  return (
    <label className="row second">
      {t('clock.pair.speed')}
      <select
        className="plain-select"
        dir="ltr"
        value={speed}
        onChange={({ currentTarget }) => {
          const chosen = PAIR_SPEEDS.find((each) => each === Number(currentTarget.value))
          if (chosen) pairStore.setState({ speed: chosen })
        }}
      >
        {PAIR_SPEEDS.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </select>
    </label>
  )
}
