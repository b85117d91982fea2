import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PARTS } from '../../domain/measures/measureClip'
import { totalsOf, type ColumnOrAll } from '../../domain/measures/measureWhole'
import type { MeasuredProject } from '../../engine/measureProject'
import { secondsText } from './measureNumbers'
import type { NumberPlace } from './measureSentences'
import { columnName, percentText, type Words } from './measureWords'

interface StateNumbersProps {
  readonly found: MeasuredProject
  readonly words: Words
  readonly chosen: NumberPlace | undefined
  readonly onNumber: (place: NumberPlace) => void
}

/** Seconds of every state over all clips, a column for each coder; each number leads to its frames. */
export function StateNumbers({ found, words, chosen, onNumber }: StateNumbersProps) {
  const { t } = useTranslation()
  const { measure, clips } = found
  const columns = useMemo(() => shownColumns(found), [found])
  const totals = useMemo(
    () => new Map(columns.map((column) => [column, totalsOf(measure, clips, column)])),
    [columns, measure, clips],
  )
  const parts = PARTS.filter((part) => part !== 'differ' || columns.includes('together'))
  return (
    <div className="measure-table-scroll">
      <table className="measure-table" data-testid="measure-table">
        <caption>{t('measures.numbers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measures.row')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <bdi>{columnName(words, column)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('measures.parts.share')}</th>
            {columns.map((column) => {
              const share = totals.get(column)?.share
              return (
                <td key={column} className={share === undefined ? 'muted' : 'strong'}>
                  {share === undefined ? t('measures.notComputable') : percentText(words, share)}
                </td>
              )
            })}
          </tr>
          {parts.map((part) => (
            <tr key={part} data-part={part}>
              <th scope="row" title={t(`measures.partHints.${part}`)}>
                {t(`measures.parts.${part}`)}
              </th>
              {columns.map((column) => {
                // Nobody differs from himself.
                if (part === 'differ' && column !== 'together') {
                  return (
                    <td key={column} className="muted">
                      –
                    </td>
                  )
                }
                const seconds = totals.get(column)?.seconds[part] ?? 0
                const text = t('measures.seconds', { seconds: secondsText(seconds, words.language) })
                const isChosen = chosen?.column === column && chosen.part === part
                return (
                  <td key={column}>
                    {seconds === 0 ? (
                      <span className="muted">{text}</span>
                    ) : (
                      <button
                        type="button"
                        className={`number-link ${isChosen ? 'is-chosen' : ''}`}
                        aria-pressed={isChosen}
                        data-number={`${part} ${column}`}
                        onClick={() => onNumber({ column, part })}
                      >
                        {text}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('measures.parts.events')}</th>
            {columns.map((column) => (
              <td key={column}>{totals.get(column)?.events}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** What all say together first, where there are several. */
export function shownColumns({ columns }: MeasuredProject): readonly ColumnOrAll[] {
  return columns.length > 1 ? ['together', ...columns] : columns
}
