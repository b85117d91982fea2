import { IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import { useMeasured } from '../../stores/measureQueries'
import { ToolButton } from '../../ui/ToolButton'
import { ClipNumbers } from './ClipNumbers'
import { copyText } from './measureActions'
import { measureNotes } from './measureNotes'
import { mainColumn, measureSentences, plainSentences, type NumberPlace } from './measureSentences'
import { SentenceText } from './SentenceText'
import { SpansPanel } from './SpansPanel'
import { shownColumns, StateNumbers } from './StateNumbers'
import { useWords } from './useWords'

interface ResultPanelProps {
  readonly measure: MeasureRecord
  readonly onOpen: (clipId: ClipId, frame: number) => void
}

/** What a measure finds now: the sentence, what to know of it, the numbers, and the frames behind the chosen one. */
export function ResultPanel({ measure, onOpen }: ResultPanelProps) {
  const { t } = useTranslation()
  const words = useWords()
  const {
    measured: [found],
    waiting,
  } = useMeasured(useMemo(() => [measure], [measure]))
  const [place, setPlace] = useState<NumberPlace | undefined>(undefined)
  const sentences = useMemo(() => (found ? measureSentences(words, found) : []), [words, found])
  const notes = useMemo(() => (found ? measureNotes(words, found) : []), [words, found])
  if (!found) return null
  // A sentence of some of the clips would be copied as one of all.
  if (waiting > 0) {
    return (
      <section className="measure-result" aria-label={t('measures.result')}>
        <p className="measure-scroll second" role="status">
          {t('measures.waiting', { count: waiting })}
        </p>
      </section>
    )
  }
  const [first, ...others] = sentences
  // A column may be gone since its number was chosen.
  const chosen = place && shownColumns(found).includes(place.column) ? place : undefined
  return (
    <section className="measure-result" aria-label={t('measures.result')}>
      <div className="measure-scroll">
        <div className="measure-sentence" data-testid="measure-sentence">
          <p className="finding">
            {first ? <SentenceText sentence={first} words={words} onNumber={setPlace} /> : null}
          </p>
          {others.map((sentence, at) => (
            // The sentences have no names; each is what stands at its place.
            // oxlint-disable-next-line react/no-array-index-key
            <p key={at} className="second">
              <SentenceText sentence={sentence} words={words} onNumber={setPlace} />
            </p>
          ))}
          <ToolButton
            label={t('measures.copy')}
            icon={<IconCopy size={16} aria-hidden="true" />}
            isFilled
            onClick={() => void copyText(plainSentences(sentences))}
            testId="copy-sentence"
          />
        </div>
        {notes.length > 0 ? (
          <div className="measure-notes">
            <h2>{t('measures.notes.title')}</h2>
            <ul data-testid="measure-notes">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {found.problem === undefined ? (
          <>
            <StateNumbers found={found} words={words} chosen={chosen} onNumber={setPlace} />
            <p className="muted">{t('measures.agreement')}</p>
            <ClipNumbers
              found={found}
              words={words}
              place={chosen ?? { column: mainColumn(found), part: 'holds' }}
              onOpen={onOpen}
            />
          </>
        ) : null}
      </div>
      {chosen ? (
        <SpansPanel found={found} words={words} place={chosen} onOpen={onOpen} onClose={() => setPlace(undefined)} />
      ) : null}
    </section>
  )
}
