import { IconAlertTriangle, IconColumns2, IconTarget } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlacedClip } from '../../domain/clock/projectClocks'
import type { ClipId } from '../../domain/records/ids'
import { secondsOfTime, timeText } from '../../domain/time/exactTime'
import { ToolButton } from '../../ui/ToolButton'
import type { OpenPair } from './openPair'
import type { ProjectClock } from './useProjectClock'

interface ClipLaneProps {
  readonly placed: PlacedClip
  readonly referenceId: ClipId
  readonly clock: ProjectClock
  /** Where a time of the clock in seconds lies on the lane. */
  readonly percent: (seconds: number) => number
  readonly onReference: (id: ClipId) => void
  readonly onPair: OpenPair
}

/** One clip as a bar with whiskers, as long as its begin and its end may be wrong. */
export function ClipLane({ placed, referenceId, clock, percent, onReference, onPair }: ClipLaneProps) {
  const { t } = useTranslation()
  const { clipId, begins, ends, errorMs, syncIds, throughIds } = placed
  const isReference = clipId === referenceId
  const name = clock.nameOf(clipId)
  const isDoubtful = syncIds.some((id) => clock.standing(id) === 'failing')
  const [from, to] = [secondsOfTime(begins), secondsOfTime(ends)]
  const values = { name, begins: timeText(begins, 'both'), ends: timeText(ends, 'both'), error: errorMs }
  const whisker = (seconds: number) => (
    <i
      className="clock-whisker"
      style={{
        left: `${percent(seconds - errorMs / 1000)}%`,
        width: `${percent(seconds + errorMs / 1000) - percent(seconds - errorMs / 1000)}%`,
      }}
    />
  )
  return (
    <div className={`clock-row ${isReference ? 'is-reference' : ''}`} data-clip={clipId}>
      <span className="clock-name">
        <bdi className="ellipsis strong" title={name}>
          {name}
        </bdi>
        {isDoubtful ? (
          <span role="img" title={t('clock.inDoubt')} aria-label={t('clock.inDoubt')}>
            <IconAlertTriangle size={14} aria-hidden="true" className="warn" />
          </span>
        ) : null}
      </span>
      <span className="clock-lane" dir="ltr" role="img" aria-label={t('clock.bar', values)}>
        <i
          className={`clock-bar ${isDoubtful ? 'is-doubtful' : ''}`}
          style={{ left: `${percent(from)}%`, width: `${percent(to) - percent(from)}%` }}
        />
        {errorMs > 0 ? whisker(from) : null}
        {errorMs > 0 ? whisker(to) : null}
      </span>
      <span className="clock-number">
        <span className="ltr">{timeText(begins, 'both')} s</span>
      </span>
      <span className="clock-number">{isReference ? '–' : t('clock.errorMs', { ms: errorMs })}</span>
      <span className="second ellipsis">
        {isReference ? t('clock.isReference') : <Way count={syncIds.length} names={throughIds.map(clock.nameOf)} />}
      </span>
      <span className="clock-acts">
        {isReference ? null : (
          <>
            <ToolButton
              label={`${t('clock.reference')} ${name}`}
              icon={<IconTarget size={16} aria-hidden="true" />}
              isIconOnly
              onClick={() => onReference(clipId)}
              testId="make-reference"
            />
            <ToolButton
              label={t('clock.open')}
              icon={<IconColumns2 size={16} aria-hidden="true" />}
              isIconOnly
              onClick={() => onPair({ left: referenceId, right: clipId })}
            />
          </>
        )}
      </span>
    </div>
  )
}

/** How many offsets lead from the reference, and over which clips. */
function Way({ count, names }: { readonly count: number; readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const direct = t('clock.direct', { count })
  if (names.length === 0) return direct
  const through = t('clock.through', { names: names.join(t('clock.comma')) })
  return <span title={`${direct}${t('clock.comma')}${through}`}>{`${direct}${t('clock.comma')}${through}`}</span>
}
