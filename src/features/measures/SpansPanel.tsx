import { IconArrowRight, IconX } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { secondsOfSpan, spansOf, totalsOf } from '../../domain/measures/measureWhole'
import type { ClipId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import { timecodeText } from '../../domain/time/timecode'
import type { MeasuredProject } from '../../engine/measureProject'
import type { Workspace } from '../../engine/workspace'
import { useRecords } from '../../stores/workspaceStore'
import { LongList } from '../../ui/LongList'
import { ToolButton } from '../../ui/ToolButton'
import { useClipNames } from './ClipNumbers'
import { secondsText } from './measureNumbers'
import type { NumberPlace } from './measureSentences'
import { columnName, type Words } from './measureWords'

interface SpansPanelProps {
  readonly found: MeasuredProject
  readonly words: Words
  readonly place: NumberPlace
  readonly onOpen: (clipId: ClipId, frame: number) => void
  readonly onClose: () => void
}

const NO_LABELS: ReadonlyMap<string, string> = new Map()

/** The stretches behind a number, each with the way to its first frame. */
export function SpansPanel({ found, words, place, onOpen, onClose }: SpansPanelProps) {
  const { t } = useTranslation()
  const names = useClipNames()
  const labels = useRecords(
    useCallback(({ index }: Workspace) => new Map(index.all('track').map(({ id, label }) => [id, label || id])), []),
    NO_LABELS,
  )
  const { column, part } = place
  const spans = useMemo(() => spansOf(found.clips, column, part), [found, column, part])
  const seconds = totalsOf(found.measure, found.clips, column).seconds[part]
  return (
    <div className="spans-panel" data-testid="spans-panel">
      <header className="row">
        <h2>{t('measures.spansTitle', { part: t(`measures.parts.${part}`), column: columnName(words, column) })}</h2>
        <span className="second">
          {t('measures.spans', { count: spans.length, seconds: secondsText(seconds, words.language) })}
        </span>
        <span className="spacer" />
        <ToolButton
          label={t('measures.closeSpans')}
          icon={<IconX size={16} aria-hidden="true" />}
          isIconOnly
          onClick={onClose}
        />
      </header>
      {spans.length === 0 ? <p className="second">{t('measures.spansNone')}</p> : null}
      <LongList
        lines={spans}
        keyOf={({ evidence, start, trackId }) => `${evidence.clipId} ${start} ${trackId ?? ''}`}
        label={t('measures.spansList')}
        testId="spans"
      >
        {(span) => {
          const { evidence, start, end, trackId } = span
          const clip = names.get(evidence.clipId) ?? evidence.clipId
          return (
            <button
              type="button"
              className="span-line"
              aria-label={t('measures.goTo', { clip, frame: start })}
              data-start={start}
              data-end={end}
              onClick={() => onOpen(evidence.clipId, start)}
            >
              <bdi className="ellipsis span-clip">{clip}</bdi>
              {trackId ? <bdi className="ellipsis second">{labels.get(trackId) ?? trackId}</bdi> : null}
              <span className="ltr">
                f {start}–{end - 1}
              </span>
              <span className="ltr muted">
                {timecodeText(ptsOf(evidence.table, frameIndex(start)), evidence.table.timebase)}
              </span>
              <span>{t('measures.seconds', { seconds: secondsText(secondsOfSpan(span), words.language) })}</span>
              <span className="spacer" />
              <IconArrowRight size={14} aria-hidden="true" className="mirror-rtl" />
            </button>
          )
        }}
      </LongList>
    </div>
  )
}
