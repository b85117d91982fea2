import './clock.css'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import { ToolButton } from '../../ui/ToolButton'
import { CircleList } from './CircleList'
import { ClockLanes } from './ClockLanes'
import { OffsetList } from './OffsetList'
import type { OpenPair } from './openPair'
import { PairPicker } from './PairPicker'
import { useProjectClock } from './useProjectClock'

/** More names than these help nobody. */
const MOST_LOOSE = 40

interface ClockPageProps {
  /** The clip that its clock is measured from, where one was chosen. */
  readonly referenceId: ClipId | undefined
  readonly onReference: (id: ClipId) => void
  readonly onPair: OpenPair
  readonly onLibrary: () => void
}

/** The clips of the project on the clocks that their offsets put them on, the offsets, and how these check each other. */
export function ClockPage({ referenceId, onReference, onPair, onLibrary }: ClockPageProps) {
  const { t } = useTranslation()
  const clock = useProjectClock(referenceId)
  const { clips, syncs, clocks } = clock
  if (syncs.length === 0) {
    return (
      <main className="clock is-empty" aria-label={t('clock.title')}>
        <div className="clock-empty">
          <h1>{t('clock.emptyTitle')}</h1>
          {clips.length < 2 ? (
            <>
              <p className="second">{t('clock.fewClips')}</p>
              <span>
                <ToolButton label={t('clock.toLibrary')} isPrimary onClick={onLibrary} />
              </span>
            </>
          ) : (
            <>
              <p className="second">{t('clock.emptyHint')}</p>
              <PairPicker clips={clips} onPair={onPair} />
            </>
          )}
        </div>
      </main>
    )
  }
  const tied = clocks.filter((each) => each.clips.length > 1)
  const loose = clocks.filter((each) => each.clips.length === 1)
  return (
    <main className="clock" aria-label={t('clock.title')}>
      <header className="clock-head">
        <h1>{t('clock.title')}</h1>
        <span className="spacer" />
        <PairPicker clips={clips} onPair={onPair} />
      </header>
      <div className="clock-body">
        <CircleList clock={clock} onPair={onPair} />
        {tied.map((each) => (
          <ClockLanes key={each.referenceId} lanes={each} clock={clock} onReference={onReference} onPair={onPair} />
        ))}
        {loose.length > 0 ? (
          <p className="clock-loose second">
            {t('clock.loose', { count: loose.length })}{' '}
            {loose.slice(0, MOST_LOOSE).map(({ referenceId: id }, index) => (
              <span key={id}>
                {index > 0 ? t('clock.comma') : null}
                <bdi>{clock.nameOf(id)}</bdi>
              </span>
            ))}
            {loose.length > MOST_LOOSE
              ? t('clock.comma') + t('historyPanel.more', { count: loose.length - MOST_LOOSE })
              : null}
          </p>
        ) : null}
        <OffsetList clock={clock} syncs={syncs} onPair={onPair} />
      </div>
    </main>
  )
}
