import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClockCircle } from '../../domain/clock/clockCircles'
import type { SyncRecord } from '../../domain/records/sync'
import { timeOfMs, timeText } from '../../domain/time/exactTime'
import type { OpenPair } from './openPair'
import type { ProjectClock } from './useProjectClock'

/** More checks that hold are counted only. */
const MOST_HELD = 5

/** How the offsets check each other: each circle that does not close as a sentence with its offsets, then those that do. */
export function CircleList({ clock, onPair }: { readonly clock: ProjectClock; readonly onPair: OpenPair }) {
  const { t } = useTranslation()
  const { circles } = clock
  const held = circles.filter(({ closes }) => closes)
  return (
    <section className="clock-circles" aria-label={t('clock.circles.title')}>
      {circles.length === 0 ? <p className="muted small">{t('clock.circles.none')}</p> : null}
      {circles
        .filter(({ closes }) => !closes)
        .map((circle) => (
          <FailingCircle key={circle.syncIds.join(' ')} circle={circle} clock={clock} onPair={onPair} />
        ))}
      {held.length > 0 ? (
        <details className="clock-held">
          <summary data-testid="held-circles">
            <IconCheck size={14} aria-hidden="true" />
            {t('clock.circles.held', { count: held.length })}
          </summary>
          <ul>
            {held.slice(0, MOST_HELD).map((circle) => (
              <li key={circle.syncIds.join(' ')} className="second">
                <HeldText circle={circle} clock={clock} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

interface CircleProps {
  readonly circle: ClockCircle
  readonly clock: ProjectClock
}

function FailingCircle({ circle, clock, onPair }: CircleProps & { readonly onPair: OpenPair }) {
  const { t } = useTranslation()
  const wayOf = useWayText()
  const { syncIds, clipIds } = circle
  const [a = '', b = ''] = clipIds.map(clock.nameOf)
  const kind = clipIds.length === 1 ? 'self' : clipIds.length === 2 ? 'pair' : 'several'
  const sentence = t(`clock.circles.${kind}`, { ...amounts(circle), a, b, way: wayOf(circle, clock) })
  return (
    <div className="clock-failing" role="alert" data-testid="failing-circle">
      <IconAlertTriangle size={16} aria-hidden="true" className="warn" />
      <div>
        <p>{sentence}</p>
        <ul>
          {syncIds.map((id) => {
            const sync = clock.syncs.find((each) => each.id === id)
            return sync ? (
              <li key={id}>
                <SyncLink sync={sync} clock={clock} onPair={onPair} />
              </li>
            ) : null
          })}
        </ul>
      </div>
    </div>
  )
}

interface SyncLinkProps {
  readonly sync: SyncRecord
  readonly clock: ProjectClock
  readonly onPair: OpenPair
}

function SyncLink({ sync, clock, onPair }: SyncLinkProps) {
  const { t } = useTranslation()
  const { a, b, errorMs } = sync
  const isAlone = clock.doubtful.has(sync.id) && clock.doubtful.size < clock.syncs.length
  const frame = ({ frame: at }: SyncRecord['a']) => t('clock.offsets.frame', { frame: at })
  // Two frames of one clip cannot be put side by side.
  const isSelf = a.clipId === b.clipId
  const text = (
    <>
      <bdi>{clock.nameOf(a.clipId)}</bdi> {frame(a)} ↔ <bdi>{clock.nameOf(b.clipId)}</bdi> {frame(b)},{' '}
      {t('clock.errorMs', { ms: errorMs })}
    </>
  )
  return (
    <>
      {isSelf ? (
        text
      ) : (
        <button
          type="button"
          className="text-button"
          title={t('clock.circles.look')}
          onClick={() => onPair({ left: a.clipId, right: b.clipId, leftFrame: a.frame, rightFrame: b.frame })}
        >
          {text}
        </button>
      )}
      {isAlone ? <span className="warn small"> {t('clock.circles.alone')}</span> : null}
    </>
  )
}

function HeldText({ circle, clock }: CircleProps) {
  const { t } = useTranslation()
  const wayOf = useWayText()
  return t('clock.circles.holds', { ...amounts(circle), way: wayOf(circle, clock) })
}

function useWayText(): (circle: ClockCircle, clock: ProjectClock) => string {
  const { t } = useTranslation()
  return ({ clipIds }, clock) => {
    // Each name keeps its own direction (Unicode bidi isolates, UAX 9).
    const names = clipIds.map((id) => `\u2068${clock.nameOf(id)}\u2069`)
    return [...names, names[0] ?? ''].join(t('clock.arrow'))
  }
}

function amounts({ misfit, allowanceMs }: ClockCircle): { readonly misfit: string; readonly allowance: string } {
  return { misfit: timeText(misfit), allowance: timeText(timeOfMs(allowanceMs)) }
}
