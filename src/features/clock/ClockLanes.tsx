import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clock } from '../../domain/clock/projectClocks'
import { statedBeginning } from '../../domain/clock/statedBeginning'
import type { ClipId } from '../../domain/records/ids'
import { secondsOfTime } from '../../domain/time/exactTime'
import { LongList } from '../../ui/LongList'
import { ClipLane } from './ClipLane'
import type { OpenPair } from './openPair'
import { rulerTicks } from './rulerTicks'
import type { ProjectClock } from './useProjectClock'

const MOST_TICKS = 8
/** Room at both ends, as a share of the whole. */
const MARGIN = 0.02

interface ClockLanesProps {
  readonly lanes: Clock
  readonly clock: ProjectClock
  readonly onReference: (id: ClipId) => void
  readonly onPair: OpenPair
}

/** The clips that are on one clock, as bars over its time. */
export function ClockLanes({ lanes, clock, onReference, onPair }: ClockLanesProps) {
  const { t } = useTranslation()
  const { clips, referenceId } = lanes
  const reference = clock.clips.find(({ id }) => id === referenceId)
  const stated = reference && statedBeginning(reference.provenance)
  const span = useMemo(() => {
    const from = Math.min(...clips.map(({ begins, errorMs }) => secondsOfTime(begins) - errorMs / 1000))
    const to = Math.max(...clips.map(({ ends, errorMs }) => secondsOfTime(ends) + errorMs / 1000))
    const margin = (to - from) * MARGIN
    return { from: from - margin, to: to + margin }
  }, [clips])
  const percent = (seconds: number) => ((seconds - span.from) / (span.to - span.from)) * 100
  const name = clock.nameOf(referenceId)
  return (
    <section className="clock-lanes" aria-label={t('clock.lanes', { name })}>
      <div className="clock-lanes-head">
        <h2>{t('clock.clips', { count: clips.length })}</h2>
        <span className="second">
          {t('clock.zero')} <bdi className="strong">{name}</bdi>
        </span>
        {stated ? (
          <span className={stated.side === 'verified' ? '' : 'second'} data-testid="wall-time">
            {t(`clock.wall.${stated.side}`, { time: stated.text })}
          </span>
        ) : null}
      </div>
      <div className="clock-row is-head muted">
        <span>{t('clock.columns.clip')}</span>
        <span className="clock-ruler" dir="ltr" aria-hidden="true">
          {rulerTicks(span.from, span.to, MOST_TICKS).map(({ seconds, text }) => (
            <span key={text} style={{ left: `${percent(seconds)}%` }}>
              {text}
            </span>
          ))}
        </span>
        <span>{t('clock.columns.begins')}</span>
        <span>{t('clock.columns.error')}</span>
        <span>{t('clock.columns.way')}</span>
        <span />
      </div>
      {/* As high as its lines, up to a limit behind which it scrolls. */}
      <div className="clock-lanes-list" style={{ height: `calc(${Math.min(clips.length, 8)} * var(--lane))` }}>
        <LongList lines={clips} keyOf={({ clipId }) => clipId} label={t('clock.lanes', { name })} testId="clock-lanes">
          {(placed) => (
            <ClipLane
              placed={placed}
              referenceId={referenceId}
              clock={clock}
              percent={percent}
              onReference={onReference}
              onPair={onPair}
            />
          )}
        </LongList>
      </div>
    </section>
  )
}
