import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookRecord } from '../../../domain/records/codebook'
import type { TagId } from '../../../domain/records/ids'
import { useInLanguage } from '../../../stores/codebookQueries'
import { TagMark } from '../../../ui/TagMark'
import { tagListRows } from './tagListRows'

interface TagListProps {
  readonly codebook: CodebookRecord
  readonly search: string
  readonly chosen: string | undefined
  /** The tags about which something is typed and not saved. */
  readonly drafts: ReadonlySet<string>
  readonly onTag: (tagId: TagId) => void
  readonly onGroup: (groupId: string) => void
  /** Moves a tag within its group. */
  readonly onMove: (tagId: TagId, direction: 1 | -1) => void
}

/** Every tag by its group; arrow keys choose, with Alt they move the tag within its group. */
export function TagList({ codebook, search, chosen, drafts, onTag, onGroup, onMove }: TagListProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const rows = useMemo(() => tagListRows(codebook, search), [codebook, search])
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 26,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  })
  const at = rows.findIndex(({ key }) => key === chosen)
  useEffect(() => {
    if (at !== -1) list.scrollToIndex(at)
    // Only another choice moves the list; a changed codebook leaves it where it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen])
  const walk = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (direction === undefined) return
    event.preventDefault()
    const row = rows[at]
    if (event.altKey) {
      if (row?.kind === 'tag') onMove(row.tag.id, direction)
      return
    }
    const next = rows[at === -1 ? 0 : at + direction]
    if (!next) return
    if (next.kind === 'tag') onTag(next.tag.id)
    else onGroup(next.group.id)
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
  }
  if (rows.length === 0) return <p className="empty-hint">{t('codebook.noneMatch')}</p>
  return (
    <div ref={scroller} role="group" aria-label={t('codebook.list')} className="tag-list" onKeyDown={walk}>
      <ul style={{ height: list.getTotalSize() }} data-testid="codebook-tags">
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const isChosen = row.key === chosen
          return (
            <li
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'group' ? (
                <button
                  type="button"
                  className={`list-group ${isChosen ? 'is-selected' : ''}`}
                  aria-current={isChosen}
                  data-group={row.group.id}
                  onClick={() => onGroup(row.group.id)}
                >
                  <TagMark colour="grey" shape={row.group.shape} size={12} />
                  <bdi>{inLanguage(row.group.labels, row.group.id)}</bdi>
                  <span className="spacer" />
                  <span>{row.count}</span>
                </button>
              ) : (
                <button
                  type="button"
                  className={`palette-tag ${isChosen ? 'is-selected' : ''}`}
                  aria-current={isChosen}
                  data-tag={row.tag.id}
                  onClick={() => onTag(row.tag.id)}
                >
                  <TagMark colour={row.tag.colour} shape={row.group.shape} letter={row.tag.key} />
                  <bdi className="palette-name">{inLanguage(row.tag.labels, row.tag.id)}</bdi>
                  {drafts.has(row.tag.id) ? <span className="warn small">{t('codebook.unsaved')}</span> : null}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
