import './clock.css'
import { useEffect, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId } from '../../domain/records/ids'
import type { MediaProblem } from '../../engine/ports/media'
import { PAIR_SIDES, pairStore } from '../../stores/pairStore'
import { ToolButton } from '../../ui/ToolButton'
import { OffsetList } from './OffsetList'
import type { OpenPair, PairPlace } from './openPair'
import { PairBar } from './PairBar'
import { PairSideView } from './PairSideView'
import { SameInstantBar } from './SameInstantBar'
import { usePairRelation } from './usePairRelation'
import { usePairWalk } from './usePairWalk'
import { useProjectClock, type ProjectClock } from './useProjectClock'

const REST_MS = 250

interface PairPageProps {
  /** What the address says. */
  readonly place: PairPlace
  readonly onPair: OpenPair
  readonly onClock: () => void
  /** Another frame on either side, to be kept in the address. */
  readonly onFrames: (left: number, right: number) => void
  /** Why a clip cannot be opened, and what to do. */
  readonly Problem: ComponentType<{ readonly clip: ClipRecord; readonly problem: MediaProblem }>
}

/** Two clips side by side, an exact frame of each, kept at one instant by the offsets. */
export function PairPage({ place, onPair, onClock, onFrames, Problem }: PairPageProps) {
  const { t } = useTranslation()
  const clock = useProjectClock()
  const left = clock.clips.find(({ id }) => id === place.left)
  const right = clock.clips.find(({ id }) => id === place.right)
  if (!left || !right || left.id === right.id) {
    return (
      <main className="clock is-empty" aria-label={t('clock.pair.title')}>
        <div className="clock-empty">
          <p className="second">{left && right ? t('clock.picker.same') : t('clock.pair.unknown')}</p>
          <span>
            <ToolButton label={t('clock.pair.toClock')} isPrimary onClick={onClock} />
          </span>
        </div>
      </main>
    )
  }
  return (
    <OpenPairPage
      clock={clock}
      clips={{ left, right }}
      place={place}
      onPair={onPair}
      onClock={onClock}
      onFrames={onFrames}
      Problem={Problem}
    />
  )
}

interface OpenPairPageProps extends PairPageProps {
  readonly clock: ProjectClock
  readonly clips: { readonly left: ClipRecord; readonly right: ClipRecord }
}

function OpenPairPage({ clock, clips, place, onPair, onClock, onFrames, Problem }: OpenPairPageProps) {
  const { t } = useTranslation()
  const { left, right } = clips
  const way = usePairRelation(clock, left.id, right.id, place.leftFrame !== undefined && place.rightFrame !== undefined)
  usePairWalk()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = pairStore.subscribe((state, before) => {
      const isMoved = PAIR_SIDES.some((side) => state[side].target !== before[side].target)
      if (!isMoved || !state.left.view || !state.right.view) return
      clearTimeout(timer)
      timer = setTimeout(() => onFrames(state.left.target, state.right.target), REST_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [onFrames])
  const here = clock.syncs.filter(({ a, b }) => {
    const ids = [a.clipId, b.clipId]
    return ids.includes(left.id) && ids.includes(right.id)
  })
  return (
    <main className="pair" aria-label={t('clock.pair.title')}>
      {/* Left is left in both languages: the two sides are named by where they stand. */}
      <div className="pair-sides" dir="ltr">
        {PAIR_SIDES.map((side) => (
          <PairSideView
            key={`${side} ${clips[side].id}`}
            side={side}
            clip={clips[side]}
            frame={(side === 'left' ? place.leftFrame : place.rightFrame) ?? 0}
            clips={clock.clips}
            onClip={(id) => onPair(side === 'left' ? { left: id, right: right.id } : { left: left.id, right: id })}
            Problem={Problem}
          />
        ))}
      </div>
      <PairBar way={way} nameOf={clock.nameOf} onClock={onClock} />
      <SameInstantBar />
      {here.length > 0 ? (
        <OffsetList clock={clock} syncs={here} onPair={(shown) => onPair(oriented(shown, left.id))} />
      ) : null}
    </main>
  )
}

/** The same frames with a clip on the left. */
function oriented(place: PairPlace, leftId: ClipId): PairPlace {
  if (place.left === leftId) return place
  const { left, right, leftFrame = 0, rightFrame = 0 } = place
  return { left: right, right: left, leftFrame: rightFrame, rightFrame: leftFrame }
}
