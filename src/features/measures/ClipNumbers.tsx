import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId } from '../../domain/records/ids'
import type { ClipResult } from '../../domain/measures/measureClip'
import { totalsOf } from '../../domain/measures/measureWhole'
import type { MeasuredProject } from '../../engine/measureProject'
import { useProjectClips } from '../../stores/measureQueries'
import { LongList } from '../../ui/LongList'
import { secondsText } from './measureNumbers'
import type { NumberPlace } from './measureSentences'
import { columnName, percentText, type Words } from './measureWords'
import { shownColumns } from './StateNumbers'

interface ClipNumbersProps {
  readonly found: MeasuredProject
  readonly words: Words
  /** Which number is shown. */
  readonly place: NumberPlace
  readonly onOpen: (clipId: ClipId, frame: number) => void
}

type Line =
  | { readonly id: string; readonly kind: 'all' }
  | { readonly id: ClipId; readonly kind: 'clip'; readonly result: ClipResult }
  | { readonly id: ClipId; readonly kind: 'unread'; readonly clip: ClipRecord }

/** One number clip by clip, a column for each coder; the sum stands on top. */
export function ClipNumbers({ found, words, place: { part }, onOpen }: ClipNumbersProps) {
  const { t } = useTranslation()
  const names = useClipNames()
  const columns = shownColumns(found)
  const lines = useMemo((): readonly Line[] => {
    const results = found.clips.map((result) => ({ id: result.clipId, kind: 'clip' as const, result }))
    const unread = found.unread.map((clip) => ({ id: clip.id, kind: 'unread' as const, clip }))
    return [{ id: 'all', kind: 'all' }, ...results, ...unread]
  }, [found])
  const grid = { gridTemplateColumns: `minmax(120px, 2fr) repeat(${columns.length}, minmax(88px, 1fr))` }
  return (
    <div className="clip-numbers" data-testid="clip-numbers">
      <h2>
        {t('measures.perClip')} · {t(`measures.parts.${part}`)}
      </h2>
      <div className="clip-line muted" style={grid}>
        <span>{t('measures.clip')}</span>
        {columns.map((column) => (
          <bdi key={column} className="ellipsis">
            {columnName(words, column)}
          </bdi>
        ))}
      </div>
      <LongList lines={lines} keyOf={({ id }) => id} label={t('measures.perClip')} testId="clip-lines">
        {(line) =>
          line.kind === 'unread' ? (
            <div className="clip-line" style={grid}>
              <bdi className="ellipsis">{line.clip.name}</bdi>
              <span className="muted">{t('measures.leftOut')}</span>
            </div>
          ) : (
            <div className={`clip-line ${line.kind === 'all' ? 'strong' : ''}`} style={grid} data-clip={line.id}>
              {line.kind === 'all' ? (
                <span>{t('measures.total')}</span>
              ) : (
                <button type="button" className="text-button ellipsis" onClick={() => onOpen(line.id, 0)}>
                  <bdi>{names.get(line.id) ?? line.id}</bdi>
                </button>
              )}
              {columns.map((column) => {
                const totals = totalsOf(found.measure, line.kind === 'all' ? found.clips : [line.result], column)
                const share = totals.share === undefined ? undefined : percentText(words, totals.share)
                return (
                  <span key={column} className="clip-cell">
                    {t('measures.seconds', { seconds: secondsText(totals.seconds[part], words.language) })}
                    <span className="muted">{part === 'holds' ? (share ?? t('measures.notComputable')) : ''}</span>
                  </span>
                )
              })}
            </div>
          )
        }
      </LongList>
    </div>
  )
}

/** The clips' names by their ids. */
export function useClipNames(): ReadonlyMap<ClipId, string> {
  const clips = useProjectClips()
  return useMemo(() => new Map(clips.map(({ id, name }) => [id, name])), [clips])
}
