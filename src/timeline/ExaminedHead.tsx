import { IconEyeSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { examinedPercent, examinedSeconds, examinedTicks, ticksOf } from '../domain/coverage/examined'
import type { AnnotatorId } from '../domain/records/ids'
import { millisecondsOf } from '../domain/time/timebase'
import type { ClipInView } from '../engine/commands/clipInView'
import { useExamined, useExaminers, useLeftOut } from '../stores/coverageQueries'
import { goToUnseen } from './goToUnseen'

interface ExaminedHeadProps {
  readonly view: ClipInView
  /** Whose band is shown; undefined for the person at the screen. */
  readonly coder: AnnotatorId | undefined
  readonly onCoder: (coder: AnnotatorId | undefined) => void
}

/** How much of the clip has been looked at, by whom, and the way to what has not. */
export function ExaminedHead({ view, coder, onCoder }: ExaminedHeadProps) {
  const { t } = useTranslation()
  const examiners = useExaminers(view.clip.id)
  const leftOut = useLeftOut(view.clip.id, coder)
  const ticks = examinedTicks(view.table, useExamined(view.clip.id, coder), leftOut)
  const [seen, total] = examinedSeconds(view.table, ticks)
  const leftMs = millisecondsOf(ticksOf(view.table, leftOut), view.table.timebase)
  const left = leftMs === 0 ? undefined : t('viewing.leftOut', { seconds: (leftMs / 1000).toFixed(1) })
  const words = t('coverage.seconds', { seen, total })
  return (
    <div className="tl-band-head tl-examined-head">
      {examiners.length > 1 ? (
        <select
          aria-label={t('coverage.by')}
          value={coder ?? examiners[0]?.id}
          data-testid="examined-by"
          onChange={(event) => {
            const chosen = examiners.find(({ id }) => id === event.currentTarget.value)
            onCoder(chosen === examiners[0] ? undefined : chosen?.id)
          }}
        >
          {examiners.map(({ id, pseudonym }) => (
            <option key={id} value={id}>
              {pseudonym}
            </option>
          ))}
        </select>
      ) : (
        <span>{t('coverage.title')}</span>
      )}
      <span
        className="tl-seen"
        title={left === undefined ? words : `${words}${t('viewing.comma')}${left}`}
        data-testid="examined"
        data-ticks={ticks.examined}
        data-total={ticks.total}
      >
        <strong dir="ltr">{examinedPercent(ticks.examined, ticks.total)}%</strong>{' '}
        <span data-testid="examined-seconds">{words}</span>
        {left === undefined ? null : <span className="visually-hidden">{left}</span>}
      </span>
      <button
        type="button"
        aria-label={t('coverage.nextUnseen')}
        title={`${t('coverage.nextUnseen')} (⇧E)`}
        aria-keyshortcuts="Shift+E"
        data-testid="next-unseen"
        onClick={goToUnseen}
      >
        <IconEyeSearch size={14} stroke={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
