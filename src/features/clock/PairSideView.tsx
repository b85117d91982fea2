import { IconAlertTriangle, IconWalk } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId } from '../../domain/records/ids'
import { lastFrame } from '../../domain/time/frameTable'
import type { MediaProblem } from '../../engine/ports/media'
import { leadWith, seekSide, usePair, type PairSide } from '../../stores/pairStore'
import { ToolButton } from '../../ui/ToolButton'
import { ClipSelect } from './ClipSelect'
import { PairBadge } from './PairBadge'
import { PairGoTo } from './PairGoTo'
import { PairPicture } from './PairPicture'
import { PlaceOnClock } from './PlaceOnClock'
import { usePairSide } from './usePairSide'

interface PairSideViewProps {
  readonly side: PairSide
  readonly clip: ClipRecord
  readonly frame: number
  readonly clips: readonly ClipRecord[]
  readonly onClip: (id: ClipId) => void
  readonly Problem: ComponentType<{ readonly clip: ClipRecord; readonly problem: MediaProblem }>
}

/** One of the two clips: which it is and on which frame, its picture, and where it stands on the clock. */
export function PairSideView({ side, clip, frame, clips, onClip, Problem }: PairSideViewProps) {
  const { i18n, t } = useTranslation()
  usePairSide(side, clip, frame)
  const isLeading = usePair((state) => state.leading === side)
  const view = usePair((state) => state[side].view)
  const problem = usePair((state) => state[side].problem)
  const target = usePair((state) => state[side].target)
  return (
    <section className={`pair-side ${isLeading ? 'is-leading' : ''}`} aria-label={t(`clock.pair.side.${side}`)}>
      <header className="pair-head">
        <ToolButton
          label={isLeading ? t('clock.pair.leads') : t('clock.pair.lead')}
          hint={t('clock.pair.leadHint')}
          icon={<IconWalk size={16} aria-hidden="true" />}
          isIconOnly={!isLeading}
          isActive={isLeading}
          onClick={() => leadWith(side)}
          testId={`lead-${side}`}
        />
        <ClipSelect
          label={t(`clock.pair.choose.${side}`)}
          clips={clips}
          value={clip.id}
          onChange={onClip}
          testId={`clip-${side}`}
        />
        <span className="spacer" />
        <PairBadge side={side} />
      </header>
      <div className="pair-stage">
        {view ? <PairPicture side={side} view={view} /> : null}
        {view ? null : (
          <div className="pair-message" role={problem ? 'alert' : 'status'} dir={i18n.dir()}>
            {problem ? (
              <>
                <IconAlertTriangle size={20} aria-hidden="true" className="warn" />
                <h2>{t('clock.pair.cannotOpen')}</h2>
                <Problem clip={clip} problem={problem} />
              </>
            ) : (
              <p className="second">{t('clock.pair.opening')}</p>
            )}
          </div>
        )}
      </div>
      <div className="pair-foot">
        <input
          type="range"
          className="pair-scrub"
          aria-label={t(`clock.pair.scrub.${side}`)}
          min={0}
          max={view ? lastFrame(view.table) : 0}
          value={target}
          disabled={!view}
          onChange={(event) => seekSide(side, event.currentTarget.valueAsNumber)}
          data-testid={`scrub-${side}`}
        />
        <PairGoTo side={side} />
        <PlaceOnClock side={side} />
      </div>
    </section>
  )
}
