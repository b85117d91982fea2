import './annotate.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconFilter } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInLanguage, useTags, type PaletteTag } from '../../stores/codebookQueries'
import { usePlayback, seek } from '../../stores/playbackStore'
import { select, toggleSelected, useSelection } from '../../stores/selectionStore'
import { SearchField } from '../../ui/SearchField'
import { TagMark } from '../../ui/TagMark'
import type { ObjectRow } from './objectRows'
import { useObjectRows } from './useObjectRows'

const ROW_PX = 24

/** Every box, frame tag and range of the clip; click to jump. Only the lines in view are in the page. */
export function ObjectsList() {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const rows = useObjectRows()
  const tags = useTags()
  const [filter, setFilter] = useState('')
  const wanted = useDeferredValue(filter.trim().toLowerCase())
  const byId = useMemo(() => new Map<string, PaletteTag>(tags.map((each) => [each.tag.id, each])), [tags])
  const labelOf = (row: ObjectRow) => {
    const known = byId.get(row.record.tagIds[0] ?? '')
    return known ? inLanguage(known.tag.labels, known.tag.id) : (row.record.tagIds[0] ?? '')
  }
  const visible =
    wanted === ''
      ? rows
      : rows.filter((row) => `${labelOf(row)} ${row.record.note} ${row.frame}`.toLowerCase().includes(wanted))
  return (
    <section className="objects" aria-label={t('objects.title')} data-filtered={wanted}>
      <header className="panel-head">
        <h2>{t('objects.title')}</h2>
        <ObjectCount rows={rows} />
      </header>
      <SearchField
        label={t('objects.filter')}
        value={filter}
        icon={<IconFilter size={14} aria-hidden="true" />}
        onValue={setFilter}
      />
      {rows.length === 0 ? <p className="empty-hint">{t('objects.empty')}</p> : null}
      {rows.length > 0 && visible.length === 0 ? <p className="empty-hint">{t('objects.noneMatch')}</p> : null}
      <ObjectLines rows={visible} byId={byId} labelOf={labelOf} />
    </section>
  )
}

/** The one part that changes with the frame. */
function ObjectCount({ rows }: { readonly rows: readonly ObjectRow[] }) {
  const { t } = useTranslation()
  const here = usePlayback(({ isPlaying, shown }) =>
    isPlaying ? 0 : rows.filter((row) => row.record.type === 'annotation' && row.frame === shown).length,
  )
  return <span className="muted small">{t('objects.count', { here, count: rows.length })}</span>
}

interface ObjectLinesProps {
  readonly rows: readonly ObjectRow[]
  readonly byId: ReadonlyMap<string, PaletteTag>
  readonly labelOf: (row: ObjectRow) => string
}

function ObjectLines({ rows, byId, labelOf }: ObjectLinesProps) {
  const { t } = useTranslation()
  const selected = useSelection()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  return (
    <div ref={scroller} className="objects-scroll" tabIndex={-1}>
      <ul style={{ height: lines.getTotalSize() }} className="objects-lines" data-testid="objects">
        {lines.getVirtualItems().map((line) => {
          const row = rows[line.index]
          if (!row) return null
          const known = byId.get(row.record.tagIds[0] ?? '')
          const isSelected = selected.includes(row.record.id)
          const range = row.record.type === 'segment' ? row.record : undefined
          return (
            <li key={row.record.id} style={{ top: line.start, height: ROW_PX }}>
              <button
                type="button"
                className={`object-row ${isSelected ? 'is-selected' : ''}`}
                aria-pressed={isSelected}
                title={labelOf(row)}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey) toggleSelected(row.record.id)
                  else {
                    select(row.record.id)
                    seek(row.frame)
                  }
                }}
              >
                {known ? (
                  <TagMark colour={known.tag.colour} shape={known.shape} letter={known.tag.key} size={16} />
                ) : (
                  <span className="mark-gap" />
                )}
                <span className="object-number">{row.number}</span>
                <bdi className="ellipsis">{labelOf(row)}</bdi>
                <span className="spacer" />
                <span className="muted ltr">
                  {range ? `${row.frame}–${range.end === undefined ? t('objects.open') : range.end - 1}` : row.frame}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
