import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import type { AddJob } from '../../stores/jobsStore'
import { ClipTableRow } from './ClipTableRow'
import { JobRow } from './JobRow'
import type { ClipRow } from './useClips'

const ROW_PX = 72

interface ClipTableProps {
  readonly clips: readonly ClipRow[]
  readonly jobs: readonly AddJob[]
  readonly selected: ClipId | undefined
  readonly onSelect: (clipId: ClipId) => void
  readonly onOpen: (clipId: ClipId) => void
}

/** One row per clip and one per file that is being added; arrow keys choose, Enter opens. */
export function ClipTable({ clips, jobs, selected, onSelect, onOpen }: ClipTableProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const count = clips.length + jobs.length
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  })
  const choose = (event: KeyboardEvent) => {
    const at = clips.findIndex(({ clip }) => clip.id === selected)
    const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined
    const row = next === undefined ? undefined : clips[next]
    if (!row || next === undefined) return
    event.preventDefault()
    onSelect(row.clip.id)
    rows.scrollToIndex(next)
    scroller.current?.querySelector<HTMLElement>(`[data-clip="${row.clip.id}"]`)?.focus()
  }
  return (
    <div className="clip-table" role="table" aria-label={t('library.title')} aria-rowcount={count + 1}>
      <div className="clip-head clip-columns" role="row">
        <span role="columnheader">
          <span className="visually-hidden">{t('library.column.picture')}</span>
        </span>
        <span role="columnheader">{t('library.column.clip')}</span>
        <span role="columnheader">{t('library.column.length')}</span>
        <span role="columnheader">sha-256</span>
        <span role="columnheader">{t('library.column.coded')}</span>
        <span role="columnheader">{t('library.column.sensitivity')}</span>
      </div>
      <div ref={scroller} className="clip-scroll" role="rowgroup" onKeyDown={choose}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="presentation">
          {rows.getVirtualItems().map((item) => {
            const row = clips[item.index]
            const job = jobs[item.index - clips.length]
            const style = { transform: `translateY(${item.start}px)`, height: ROW_PX }
            if (row) {
              return (
                <ClipTableRow
                  key={row.clip.id}
                  row={row}
                  style={style}
                  isSelected={row.clip.id === selected}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              )
            }
            return job ? <JobRow key={job.id} job={job} style={style} /> : null
          })}
        </div>
      </div>
    </div>
  )
}
